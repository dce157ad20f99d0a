using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>绑定动态口令, second step: the first code proves that the device has the secret; the recovery codes are shown this once.</summary>
internal static class ConfirmSecondFactor
{
    public sealed record Request(
        [property: Description("身份验证器显示的六位数字。")]
        [property: Required(ErrorMessage = "请输入动态口令。"), StringLength(6, MinimumLength = 6, ErrorMessage = "动态口令为六位数字。")]
        string Code);

    public sealed record Response(
        [property: Description("恢复码，每个只能用一次，只显示这一次，请离线保存。")] IReadOnlyList<string> RecoveryCodes,
        [property: Description("新的登录凭证。")] Renewed Session);

    public static void Map(Api api) => api.Office.MapPost("/me/second-factor/confirm", Handle)
        .Says(Policies.PendingStaff, "登录与账号", "绑定动态口令（第二步）", "确认后，以后登录须同时填写动态口令。")
        .WithExample(new Request("123456"))
        .Refuses(IdentityErrors.SecondFactorEnrolled, IdentityErrors.SecondFactorNotOffered, IdentityErrors.WrongCode)
        .RequireRateLimiting(RateLimits.Guessing);

    internal static async Task<Response> Handle(
        Request request, IdentityContext db, SecondFactor secondFactor, StaffSessions sessions, Caller caller, CancellationToken ct)
    {
        var staff = await db.Staff.OfCallerAsync(caller, ct);
        if (staff.HasSecondFactor) throw IdentityErrors.SecondFactorEnrolled.Refuse();
        if (staff.TotpOffered is null) throw IdentityErrors.SecondFactorNotOffered.Refuse();
        var recovery = secondFactor.Confirm(staff, request.Code) ?? throw IdentityErrors.WrongCode.Refuse();
        await sessions.EndAllAsync(staff.Id, ct, except: caller.SessionId);
        return new(recovery, await sessions.RenewAsync(staff, caller.SessionId, ct));
    }
}
