using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Identity.Seeding;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>解除动态口令: before moving to a new device. All sessions end; where the role demands a second factor, the next one begins with enrolling it.</summary>
internal static class RemoveSecondFactor
{
    public sealed record Request(
        [property: Description("当前密码。")]
        [property: Required(ErrorMessage = "请填写当前密码。"), StringLength(Passwords.MaxLength, ErrorMessage = "密码过长。")]
        string Password,
        [property: Description("动态口令或恢复码。")]
        [property: Required(ErrorMessage = "请输入动态口令。"), StringLength(20, ErrorMessage = "动态口令不正确。")]
        string Code);

    public static void Map(Api api) => api.Office.MapPost("/me/second-factor/remove", Handle)
        .Says(Policies.Staff, "登录与账号", "解除动态口令", "解除后所有登录结束。岗位要求使用动态口令的，重新登录后须先重新绑定。")
        .WithExample(new Request(Demo.Password, "123456"))
        .Refuses(IdentityErrors.SecondFactorNotOffered, IdentityErrors.WrongCredentials, IdentityErrors.WrongCode)
        .RequireRateLimiting(RateLimits.Guessing);

    internal static async Task<NoContent> Handle(
        Request request, IdentityContext db, SignInAttempts attempts, SecondFactor secondFactor,
        StaffSessions sessions, Caller caller, TimeProvider time, CancellationToken ct)
    {
        await attempts.ProveAsync(caller.Id, request.Password, ct);
        var staff = await db.Staff.OfCallerAsync(caller, ct);
        if (!staff.HasSecondFactor) throw IdentityErrors.SecondFactorNotOffered.Refuse();
        if (!await secondFactor.AcceptAsync(staff, request.Code, ct)) throw IdentityErrors.WrongCode.Refuse();
        // The code was taken behind the loaded aggregate's back.
        await db.Entry(staff).ReloadAsync(ct);
        staff.RemoveSecondFactor(caller.Actor, time.GetUtcNow());
        // Every session, the present one too: its token still carries the rights that may now be wanting.
        await sessions.EndAllAsync(staff.Id, ct);
        return TypedResults.NoContent();
    }
}
