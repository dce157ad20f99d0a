using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>退出登录: ends the present session of a member of staff.</summary>
internal static class SignOutStaff
{
    public static void Map(Api api) => api.Office.MapPost("/sign-out", Handle)
        .Says(Policies.PendingStaff, "登录与账号", "退出登录");

    internal static async Task<NoContent> Handle(
        Caller caller, IdentityContext db, StaffSessions sessions, CancellationToken ct)
    {
        db.Audit("staff.sign-out", nameof(StaffMember), caller.Id);
        await sessions.EndAsync(caller.SessionId, ct);
        return TypedResults.NoContent();
    }
}
