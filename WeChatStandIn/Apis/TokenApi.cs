namespace ZhihuiShibei.WeChatStandIn.Apis;

/// <summary><c>POST /cgi-bin/stable_token</c> and <c>GET /cgi-bin/token</c>, isolated from each other.</summary>
internal sealed class TokenApi(StandInOptions options, StandInClock clock)
{
    private readonly StandInTokens _stable = new(clock), _ordinary = new(clock);

    public StandInReply Stable(StandInRequest request)
    {
        if (request.Method != HttpMethods.Post) return StandInReply.Error(43002, "require POST method");
        if (Credentials.Wrong(options, request.Field("appid"), request.Field("secret")) is { } wrong) return wrong;
        if (request.Field("grant_type") != "client_credential") return StandInReply.Error(40002, "invalid grant_type");
        if (!request.Flag("force_refresh", otherwise: false)) return Answer(_stable.Stable());
        return _stable.Forced() is { } token ? Answer(token) : StandInReply.Error(45009, "reach max api daily quota limit");
    }

    public StandInReply Ordinary(StandInRequest request)
    {
        if (Credentials.Wrong(options, request.Param("appid"), request.Param("secret")) is { } wrong) return wrong;
        if (request.Param("grant_type") != "client_credential") return StandInReply.Error(40002, "invalid grant_type");
        return Answer(_ordinary.Next());
    }

    /// <summary>Null when the token in the query serves.</summary>
    public StandInReply? Refuse(StandInRequest request)
    {
        if (request.Param("access_token") is not { } token) return StandInReply.Error(41001, "access_token missing");
        return (_stable.IsValid(token) ?? _ordinary.IsValid(token)) switch
        {
            true => null,
            false => StandInReply.Error(42001, "access_token expired"),
            null => StandInReply.Error(40001, "invalid credential, access_token is invalid or not latest"),
        };
    }

    private static StandInReply Answer((string Token, int ExpiresIn) token) =>
    StandInReply.Ok(new { access_token = token.Token, expires_in = token.ExpiresIn });
}
