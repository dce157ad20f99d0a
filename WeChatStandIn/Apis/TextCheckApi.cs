namespace ZhihuiShibei.WeChatStandIn.Apis;

/// <summary>
/// <c>POST /wxa/msg_sec_check</c>, version 2: judges by sample words. A body with \u escapes passes whatever it says,
/// as WeChat is said to do; the call log shows it.
/// </summary>
internal sealed class TextCheckApi(StandInPeople people)
{
    private static readonly string[] Risky = ["risky", "赌博", "毒品", "枪支"];
    private static readonly string[] Review = ["review", "代开发票", "加微信群"];

    public StandInReply Handle(StandInRequest request)
    {
        if (request.Int("version") != 2) return StandInReply.Error(40097, "invalid args: version");
        if (request.Field("openid") is not { Length: > 0 } openId) return StandInReply.Error(40003, "invalid openid");
        if (request.Int("scene") is not (>= 1 and <= 4)) return StandInReply.Error(40097, "invalid args: scene");
        var content = request.Field("content") ?? "";
        if (content.Length > 2500) return StandInReply.Error(45002, "content size out of limit");
        if (!people.IsActive(openId)) return StandInReply.Error(61010, "code is expired");
        var (suggest, label) = request.Escaped ? ("pass", 100) : Judge(content + request.Field("title"));
        return StandInReply.Ok(new
        {
            errcode = 0,
            errmsg = "ok",
            trace_id = Guid.NewGuid().ToString("N"),
            result = new { suggest, label },
            detail = new[] { new { strategy = "keyword", errcode = 0, suggest, label, level = 20 } },
        }, "application/json; charset=utf8"); // misspelt on purpose: clients must not trust it
    }

    public static (string Suggest, int Label) Judge(string text) =>
      Risky.Any(text.Contains) ? ("risky", 20006) : Review.Any(text.Contains) ? ("review", 10001) : ("pass", 100);
}
