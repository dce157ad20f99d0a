using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>绑定手机号: binds the number that WeChat has verified; a number typed by hand is never taken for verified.</summary>
internal static class BindPhone
{
    public sealed record Request(
        [property: Description("手机号授权按钮（getPhoneNumber）返回的 code，只能使用一次。")]
        [property: Required(ErrorMessage = "缺少手机号授权凭证。"), StringLength(128, ErrorMessage = "手机号授权凭证不正确。")]
        string Code);

    public sealed record Response([property: Description("已绑定的手机号，中间四位隐去。")] string Phone);

    public static void Map(Api api) => api.Mini.MapPost("/me/phone", Handle)
        .Says(Policies.Resident, "登录与账号", "绑定微信验证过的手机号", "再次绑定会替换原来的号码。")
        .WithExample(new Request("phone-13805320001.1"))
        .Refuses(IdentityErrors.WeChatPhoneCodeInvalid, IdentityErrors.WeChatBlocked, IdentityErrors.WeChatTooMany,
            IdentityErrors.WeChatUnavailable, IdentityErrors.AccountGone, AccountLifecycle.Refused)
        .RequireRateLimiting(RateLimits.Writing);

    internal static async Task<Response> Handle(
        Request request, IWeChatPhone weChat, IdentityContext db, PersonalDataGate people, Caller caller,
        TimeProvider time, CancellationToken ct)
    {
        var account = await db.Accounts.OfCallerAsync(caller, ct);
        // WeChat checks that the code was given to this very user.
        var own = await people.RevealAsync(account.Id, RevealPurpose.OwnData, account.Id, ct);
        var answer = await weChat.ExchangeAsync(request.Code, own.OpenId!, ct);
        if (!answer.Succeeded) throw WeChatRefusals.Of(answer.Failure, IdentityErrors.WeChatPhoneCodeInvalid);
        var phone = answer.Value.CountryCode == "86" ? answer.Value.Number : $"+{answer.Value.CountryCode}{answer.Value.Number}";
        account.BindPhone(time.GetUtcNow());
        await people.AmendAsync(db, account.Id, account.Id, data => data with { Phone = phone }, ct);
        return await db.SaveAsync(new Response(Mask.Phone(phone)!), ct);
    }
}
