using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Administration;

/// <summary>停用与启用账号: by the system administrator, never one's own. Disabling ends every session at once.</summary>
internal static class SwitchStaff
{
    public static void Map(Api api)
    {
        api.Office.MapPost("/staff/{id:guid}/disable", Disable)
            .Says(Policies.SystemAdministrator, "账号管理", "停用账号", "该账号的登录立即全部结束。")
            .Refuses(IdentityErrors.StaffNotFound, IdentityErrors.NotYourself, StaffLifecycle.Refused);
        api.Office.MapPost("/staff/{id:guid}/enable", Enable)
            .Says(Policies.SystemAdministrator, "账号管理", "启用账号")
            .Refuses(IdentityErrors.StaffNotFound, StaffLifecycle.Refused);
    }

    internal static async Task<NoContent> Disable(
        Guid id, IdentityContext db, StaffSessions sessions, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var staff = await db.Staff.OtherAsync(id, caller, ct);
        staff.Disable(caller.Actor, time.GetUtcNow());
        await sessions.EndAllAsync(staff.Id, ct);
        return TypedResults.NoContent();
    }

    internal static async Task<NoContent> Enable(Guid id, IdentityContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var staff = await db.Staff.ByIdAsync(id, ct);
        staff.Enable(caller.Actor, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
