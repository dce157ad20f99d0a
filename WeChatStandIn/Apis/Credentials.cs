namespace ZhihuiShibei.WeChatStandIn.Apis;

/// <summary>AppID and secret, as login and token ask for them.</summary>
internal static class Credentials
{
    public static StandInReply? Wrong(StandInOptions options, string? appId, string? secret) => (appId, secret) switch
    {
        (null, _) => StandInReply.Error(41002, "appid missing"),
        (_, null) => StandInReply.Error(41004, "appsecret missing"),
        _ when appId != options.AppId => StandInReply.Error(40013, "invalid appid"),
        _ when secret != options.Secret => StandInReply.Error(40125, "invalid appsecret"),
        _ => null,
    };
}
