using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>本单位经办人: to whom a case can be given or handed over, by name; those who left are marked, since their cases wait.</summary>
internal static class ListColleagues
{
    public sealed record Response([property: Description("本单位的经办人，按姓名排列。")] IReadOnlyList<Item> Items);

    public sealed record Item(
        Guid Id,
        [property: Description("姓名或岗位名称。")] string DisplayName,
        [property: Description("是否在岗。")] bool Active);

    public static void Map(Api api) => api.Office.MapGet("/colleagues", Handle)
        .Says(Policies.Unit, "登录与账号", "本单位经办人", "用于指定经办人和工作交接；已停用的账号也列出，以便交接。");

    internal static async Task<Response> Handle(IdentityContext db, Caller caller, CancellationToken ct)
    {
        var unit = caller.UnitId ?? Guid.Empty;
        var staff = await db.Staff.AsNoTracking().Where(s => s.UnitId == unit && s.Roles.Contains(Role.UnitOfficer))
            .OrderBy(s => s.DisplayName).ThenBy(s => s.Id).Select(s => new Item(s.Id, s.DisplayName, s.Status == StaffStatus.Active)).ToListAsync(ct);
        return new(staff);
    }
}
