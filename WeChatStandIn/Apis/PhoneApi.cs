namespace ZhihuiShibei.WeChatStandIn.Apis;

/// <summary>
/// <c>POST /wxa/business/getuserphonenumber</c>. Takes issued codes and <c>phone-&lt;11 digits&gt;[.nonce]</c>, each once.
/// An openid that never logged in, or not the one a code was issued to, is refused.
/// </summary>
internal sealed class PhoneApi(StandInOptions options, StandInPeople people, StandInClock clock)
{
    public StandInReply Handle(StandInRequest request)
    {
        var openId = request.Field("openid");
        if (openId is not null && !people.IsKnown(openId)) return StandInReply.Error(40003, "invalid openid");
        var code = request.Field("code") ?? "";
        if (people.Redeem(code, "phone-", forPhone: true, out _) is not { Phone: { Length: 11 } phone } redeemed
          || !phone.All(char.IsAsciiDigit)
          || redeemed.OpenId is not null && openId is not null && redeemed.OpenId != openId)
            return StandInReply.Error(40029, "invalid code hint: [StandIn]");
        return StandInReply.Ok(new
        {
            errcode = 0,
            errmsg = "ok",
            phone_info = new
            {
                phoneNumber = phone,
                purePhoneNumber = phone,
                countryCode = 86, // documented as text, sent as a number
                watermark = new { timestamp = clock.Now.ToUnixTimeSeconds(), appid = options.AppId },
            },
        });
    }
}
