namespace ZhihuiShibei.WeChatStandIn;

/// <summary>
/// The control surface over HTTP, for use by hand; tests in the same process use <see cref="WeChatStandInServer"/> itself.
/// </summary>
internal sealed class StandInControl(WeChatStandInServer server)
{
    public async Task<StandInReply?> HandleAsync(StandInRequest request) => (request.Method, request.Path) switch
    {
        ("GET", "/__calls") => StandInReply.Ok(server.Calls.All),
        ("DELETE", "/__calls") => Do(server.Calls.Clear),
        ("GET", "/__messages") => StandInReply.Ok(server.Messages),
        ("GET", "/__credits") => StandInReply.Ok(server.Credits.All.Select(row =>
          new { openid = row.Key.OpenId, template_id = row.Key.TemplateId, credits = row.Value })),
        ("POST", "/__credits") => Do(() =>
          server.Credits.Set(Need(request, "openid"), Need(request, "template_id"), request.Int("credits") ?? 1)),
        ("GET", "/__clock") => StandInReply.Ok(new { now = server.Clock.Now }),
        ("POST", "/__clock") => Do(() => server.Clock.Advance(TimeSpan.FromSeconds(request.Int("advance_seconds") ?? 0))),
        ("POST", "/__codes") => StandInReply.Ok(new
        {
            code = request.Field("phone") is { } phone
            ? server.IssuePhoneCode(Need(request, "openid"), phone)
            : server.IssueLoginCode(Need(request, "openid")),
        }),
        ("POST", "/__break") => Do(() => server.Break(new(Need(request, "path"))
        {
            Times = request.Int("times") ?? 1,
            ErrorCode = request.Int("errcode"),
            Delay = TimeSpan.FromMilliseconds(request.Int("delay_ms") ?? 0),
            Drop = request.Flag("drop", otherwise: false),
            LoseAnswer = request.Flag("lose_answer", otherwise: false),
        })),
        ("POST", "/__push") => StandInReply.Ok(new { delivered = await PushAsync(request) }),
        _ => null,
    };

    /// <summary><c>{"event":"popup|reject|change|revoke|cancel|modified","openid":…,"template_id":…,"revoke_info":…}</c>.</summary>
    private Task<bool> PushAsync(StandInRequest request)
    {
        var openId = Need(request, "openid");
        return Need(request, "event") switch
        {
            "popup" => server.AnswerPopupAsync(openId, accept: true, Need(request, "template_id")),
            "reject" => server.AnswerPopupAsync(openId, accept: false, Need(request, "template_id")),
            "change" => server.Pushes.ChangeAsync(openId, Need(request, "template_id")),
            "revoke" => server.Pushes.RevokeAsync(openId, request.Field("revoke_info") ?? "8"),
            "cancel" => server.Pushes.CancelAsync(openId),
            "modified" => server.Pushes.UserInfoModifiedAsync(openId),
            var other => throw new BadHttpRequestException($"unknown event {other}"),
        };
    }

    private static StandInReply Do(Action act)
    {
        act();
        return StandInReply.Done;
    }

    private static string Need(StandInRequest request, string field) =>
    request.Field(field) ?? throw new BadHttpRequestException($"{field} is missing");
}
