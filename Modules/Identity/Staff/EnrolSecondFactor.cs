using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>绑定动态口令, first step: a secret for the authenticator app. It counts only after a first code has confirmed it.</summary>
internal static class EnrolSecondFactor
{
    public sealed record Response(
        [property: Description("密钥（Base32），可手工输入身份验证器。")] string Secret,
        [property: Description("otpauth 链接，可生成二维码供身份验证器扫描。")] string Uri);

    public static void Map(Api api) => api.Office.MapPost("/me/second-factor", Handle)
        .Says(Policies.PendingStaff, "登录与账号", "绑定动态口令（第一步）", "返回密钥；再次调用会换新密钥。用身份验证器得到第一个口令后调用第二步确认。")
        .Refuses(IdentityErrors.SecondFactorEnrolled, CommonErrors.PasswordChangeDue);

    internal static async Task<Response> Handle(
        IdentityContext db, SecondFactor secondFactor, Caller caller, IOptions<StaffSettings> settings, CancellationToken ct)
    {
        var staff = await db.Staff.OfCallerAsync(caller, ct);
        if (staff.HasSecondFactor) throw IdentityErrors.SecondFactorEnrolled.Refuse();
        if (staff.Duties(settings.Value).Contains(Duty.ChangePassword)) throw CommonErrors.PasswordChangeDue.Refuse();
        var secret = secondFactor.Offer(staff);
        db.Audit("staff.second-factor-offered", nameof(StaffMember), staff.Id);
        // Not remembered under an idempotency key: the secret must not lie anywhere in clear.
        await db.SaveChangesAsync(ct);
        return new(secret, $"otpauth://totp/{Uri.EscapeDataString($"智汇市北:{staff.UserName}")}?secret={secret}&issuer={Uri.EscapeDataString("智汇市北")}");
    }
}
