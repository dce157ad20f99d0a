using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>我的登录: who is signed in, for which unit, with which roles, and what must be done first.</summary>
internal static class ShowStaffMe
{
    public sealed record Response(
        [property: Description("账号标识。")] Guid Id,
        [property: Description("用户名。")] string UserName,
        [property: Description("姓名或岗位名称。")] string DisplayName,
        [property: Description("所属单位标识。")] Guid? UnitId,
        [property: Description("所属单位名称。")] string? UnitName,
        [property: Description("拥有的角色。")] IReadOnlyList<Role> Roles,
        [property: Description("必须先完成的事项。")] IReadOnlyList<Duty> Duties,
        [property: Description("是否已绑定动态口令。")] bool HasSecondFactor,
        [property: Description("剩余可用的恢复码数量。")] int RecoveryCodesLeft);

    public static void Map(Api api) => api.Office.MapGet("/me", Handle)
        .Says(Policies.PendingStaff, "登录与账号", "我的登录信息");

    internal static async Task<Response> Handle(IdentityContext db, Caller caller, IOptions<StaffSettings> settings, CancellationToken ct)
    {
        var staff = await db.Staff.AsNoTracking().OfCallerAsync(caller, ct);
        var unit = await db.Units.Where(u => u.Id == staff.UnitId).Select(u => u.Name).FirstOrDefaultAsync(ct);
        return new(staff.Id, staff.UserName, staff.DisplayName, staff.UnitId, unit, staff.Roles, staff.Duties(settings.Value),
            staff.HasSecondFactor, staff.RecoveryHashes.Count);
    }
}
