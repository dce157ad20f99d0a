using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Administration;

/// <summary>解除锁定, and 解除动态口令 for an official whose device is lost: by the security administrator, never for oneself.</summary>
internal static class RestoreAccess
{
    public static void Map(Api api)
    {
        api.Office.MapPost("/staff/{id:guid}/unlock", Unlock)
            .Says(Policies.SecurityAdministrator, "授权管理", "解除锁定")
            .Refuses(IdentityErrors.StaffNotFound, IdentityErrors.NotYourself, StaffLifecycle.Refused);
        api.Office.MapPost("/staff/{id:guid}/second-factor/reset", ResetSecondFactor)
            .Says(Policies.SecurityAdministrator, "授权管理", "解除他人的动态口令", "用于设备遗失；该账号的登录全部结束，岗位要求使用动态口令的须重新绑定。")
            .Refuses(IdentityErrors.StaffNotFound, IdentityErrors.NotYourself, StaffLifecycle.Refused);
    }

    internal static async Task<NoContent> Unlock(Guid id, IdentityContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var staff = await db.Staff.OtherAsync(id, caller, ct);
        staff.Unlock(caller.Actor, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    internal static async Task<NoContent> ResetSecondFactor(
        Guid id, IdentityContext db, StaffSessions sessions, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var staff = await db.Staff.OtherAsync(id, caller, ct);
        staff.RemoveSecondFactor(caller.Actor, time.GetUtcNow());
        await sessions.EndAllAsync(staff.Id, ct);
        return TypedResults.NoContent();
    }
}
