using Microsoft.Extensions.Options;
using ZhihuiShibei.WeChat.Wire;

namespace ZhihuiShibei.WeChat;

/// <summary><c>GET /sns/jscode2session</c>: the one call without an access token.</summary>
internal sealed class WeChatAuth(WeChatApi api, IOptions<WeChatSettings> options) : IWeChatAuth
{
    public async Task<WeChatResult<WeChatLogin>> ExchangeCodeAsync(string code, CancellationToken ct = default)
    {
        var (appId, secret) = (options.Value.AppId, options.Value.Secret);
        var query = $"appid={Uri.EscapeDataString(appId)}&secret={Uri.EscapeDataString(secret)}"
          + $"&js_code={Uri.EscapeDataString(code)}&grant_type=authorization_code";
        var reply = await api.GetAsync("/sns/jscode2session", query, ct);
        return reply.As<Session, WeChatLogin>(session =>
          session is { Openid.Length: > 0, SessionKey.Length: > 0 }
            ? new(session.Openid, session.Unionid is { Length: > 0 } unionId ? unionId : null, session.SessionKey)
            : null);
    }

    private sealed record Session(string? Openid, string? SessionKey, string? Unionid);
}
