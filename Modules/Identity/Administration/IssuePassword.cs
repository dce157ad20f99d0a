using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Administration;

/// <summary>发放初始密码: for a new account or a forgotten password; shown once, must be changed at the first sign-in.</summary>
internal static class IssuePassword
{
    public sealed record Response([property: Description("初始密码，只显示这一次，请当面交给本人。")] string InitialPassword);

    public static void Map(Api api) => api.Office.MapPost("/staff/{id:guid}/initial-password", Handle)
        .Says(Policies.SecurityAdministrator, "授权管理", "发放初始密码", "同时解除锁定并结束该账号的全部登录；首次登录必须修改。")
        .Refuses(IdentityErrors.StaffNotFound, IdentityErrors.NotYourself, StaffLifecycle.Refused);

    internal static async Task<Response> Handle(
        Guid id, IdentityContext db, Passwords passwords, StaffSessions sessions, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var staff = await db.Staff.OtherAsync(id, caller, ct);
        var initial = Passwords.MakeInitial();
        staff.IssuePassword(passwords.Hash(initial), caller.Actor, time.GetUtcNow());
        await sessions.EndAllAsync(staff.Id, ct);
        return new(initial);
    }
}
