using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Administration;

/// <summary>工作人员列表: for the three administrators; newest last.</summary>
internal static class ListStaff
{
    public sealed record Item(
        Guid Id,
        [property: Description("用户名。")] string UserName,
        [property: Description("姓名或岗位名称。")] string DisplayName,
        [property: Description("所属单位标识。")] Guid? UnitId,
        [property: Description("拥有的角色。")] IReadOnlyList<Role> Roles,
        [property: Description("账号状态。")] StaffStatus Status,
        [property: Description("是否已绑定动态口令。")] bool HasSecondFactor,
        [property: Description("锁定到何时；未锁定时没有。")] DateTimeOffset? LockedUntil,
        [property: Description("是否已发放密码。")] bool HasPassword,
        [property: Description("建立时间。")] DateTimeOffset CreatedAt);

    public static void Map(Api api) => api.Office.MapGet("/staff", Handle)
        .Says(Policies.Administrators, "账号管理", "工作人员列表")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        IdentityContext db, TimeProvider time, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take, now) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size), time.GetUtcNow());
        var items = await db.Staff.AsNoTracking()
            .Where(s => EF.Functions.GreaterThan(ValueTuple.Create(s.CreatedAt, s.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(s => s.CreatedAt).ThenBy(s => s.Id).Take(take + 1)
            .Select(s => new Item(
                s.Id, s.UserName, s.DisplayName, s.UnitId, s.Roles, s.Status, s.TotpSecret != null,
                s.LockedUntil > now ? s.LockedUntil : null, s.PasswordHash != null, s.CreatedAt))
            .ToListAsync(ct);
        return Paging.Cut(items, take, i => new Cursor(i.CreatedAt, i.Id));
    }
}
