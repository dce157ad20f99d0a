using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>退出登录: ends the present session of a resident; its access and refresh tokens are worth nothing afterwards.</summary>
internal static class SignOutResident
{
    public static void Map(Api api) => api.Mini.MapPost("/sign-out", Handle)
        .Says(Policies.Resident, "登录与账号", "退出登录");

    internal static async Task<NoContent> Handle(
        Caller caller, IdentityContext db, ResidentSessions sessions, CancellationToken ct)
    {
        db.Audit("account.sign-out", nameof(Account), caller.Id);
        await sessions.EndAsync(caller.SessionId, ct);
        return TypedResults.NoContent();
    }
}
