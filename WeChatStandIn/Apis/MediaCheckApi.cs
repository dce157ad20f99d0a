namespace ZhihuiShibei.WeChatStandIn.Apis;

/// <summary>
/// <c>POST /wxa/media_check_async</c>: accepts, and posts the verdict later, told by words in the address (<c>risky</c>,
/// <c>review</c>, <c>missing</c>).
/// </summary>
internal sealed class MediaCheckApi(StandInPushes pushes, StandInOptions options)
{
    public StandInReply Handle(StandInRequest request)
    {
        if (request.Int("version") != 2) return StandInReply.Error(40097, "invalid args: version");
        if (request.Field("openid") is not { Length: > 0 } openId) return StandInReply.Error(40003, "invalid openid");
        if (request.Int("media_type") is not (1 or 2) || request.Int("scene") is not (>= 1 and <= 4))
            return StandInReply.Error(40097, "invalid args");
        if (!Uri.TryCreate(request.Field("media_url"), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return StandInReply.Error(40097, "invalid args: media_url");
        var traceId = Guid.NewGuid().ToString("N");
        var (suggest, label) = TextCheckApi.Judge(Uri.UnescapeDataString(url.AbsolutePath));
        var error = url.AbsolutePath.Contains("missing", StringComparison.Ordinal) ? -1008 : 0;
        if (options.MediaVerdicts.TryDequeue(out var told)) (suggest, label) = (told, told == "pass" ? 100 : 20002);
        if (told == "silence") return StandInReply.Ok(new { errcode = 0, errmsg = "ok", trace_id = traceId });
        pushes.InBackground(async () =>
        {
            // What is on this machine can be fetched, as WeChat fetches what is public.
            if (url.IsLoopback && !await IsThereAsync(url)) error = -1008;
            return await pushes.MediaCheckedAsync(openId, traceId, suggest, label, error);
        });
        return StandInReply.Ok(new { errcode = 0, errmsg = "ok", trace_id = traceId });
    }

    private static async Task<bool> IsThereAsync(Uri url)
    {
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            using var answer = await client.GetAsync(url);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
