using System.Security.Cryptography;

namespace ZhihuiShibei.WeChatStandIn.Apis;

/// <summary>
/// <c>GET /sns/jscode2session</c>. Takes issued codes and <c>dev-&lt;openid&gt;[.nonce]</c>, each once; answers as text/plain.
/// </summary>
internal sealed class LoginApi(StandInOptions options, StandInPeople people)
{
    public StandInReply Handle(StandInRequest request)
    {
        if (Credentials.Wrong(options, request.Param("appid"), request.Param("secret")) is { } wrong) return wrong;
        if (request.Param("grant_type") != "authorization_code") return Error(40002, "invalid grant_type");
        if (request.Param("js_code") is not { } code) return Error(41008, "missing code");
        if (people.Redeem(code, "dev-", forPhone: false, out var used)?.OpenId is not { } openId)
            return used ? Error(40163, "code been used") : Error(40029, "invalid code");
        people.Seen(openId);
        var sessionKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        return options.UnionIds
          ? StandInReply.Ok(new { openid = openId, session_key = sessionKey, unionid = $"union-{openId}" }, "text/plain")
          : StandInReply.Ok(new { openid = openId, session_key = sessionKey }, "text/plain");
    }

    private static StandInReply Error(int code, string message) => StandInReply.Error(code, message, "text/plain");
}
