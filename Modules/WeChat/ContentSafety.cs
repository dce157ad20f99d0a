using ZhihuiShibei.WeChat.Wire;

namespace ZhihuiShibei.WeChat;

/// <summary><c>POST /wxa/msg_sec_check</c> and <c>/wxa/media_check_async</c>, version 2.</summary>
internal sealed class ContentSafety(WeChatApi api) : IContentSafety
{
    public async Task<WeChatResult<TextVerdict>> CheckTextAsync(
      string openId, ContentScene scene, string content, string? title = null, CancellationToken ct = default)
    {
        // Every piece may be asked twice: the check changes nothing.
        var pieces = await Task.WhenAll(TextPieces.Of(content).Select(async piece =>
        {
            var body = new TextRequest(2, openId, (int)scene, piece, title);
            var reply = await api.PostAsync("/wxa/msg_sec_check", body, repeatable: true, ct);
            return reply.As<TextResponse, TextVerdict>(Verdict);
        }));
        return Worst(pieces);
    }

    public async Task<WeChatResult<MediaSubmission>> SubmitMediaAsync(
      string openId, ContentScene scene, MediaKind kind, Uri mediaUrl, CancellationToken ct = default)
    {
        var body = new MediaRequest(mediaUrl.AbsoluteUri, (int)kind, 2, (int)scene, openId);
        var reply = await api.PostAsync("/wxa/media_check_async", body, repeatable: false, ct);
        return reply.As<MediaResponse, MediaSubmission>(wire => wire.TraceId is { Length: > 0 } id ? new(id) : null);
    }

    private static TextVerdict? Verdict(TextResponse wire) =>
    wire.Result is { } result
      ? new(SuggestionOf(result.Suggest), (ContentLabel)result.Label, wire.TraceId is { } id ? [id] : [])
      : null;

    /// <summary>
    /// One risky piece condemns the text even if another could not be checked; else one unchecked piece leaves it unchecked.
    /// </summary>
    private static WeChatResult<TextVerdict> Worst(WeChatResult<TextVerdict>[] pieces)
    {
        var verdicts = pieces.Select(piece => piece.Value).OfType<TextVerdict>().ToList();
        var worst = verdicts.MaxBy(verdict => verdict.Suggestion);
        var failure = pieces.Select(piece => piece.Failure).FirstOrDefault(failure => failure is not null);
        if (failure is not null && worst?.Suggestion != ContentSuggestion.Risky) return failure;
        return worst! with { TraceIds = [.. verdicts.SelectMany(verdict => verdict.TraceIds)] };
    }

    /// <summary>A word we do not know is for people to look at.</summary>
    internal static ContentSuggestion SuggestionOf(string? word) => word switch
    {
        "pass" => ContentSuggestion.Pass,
        "risky" => ContentSuggestion.Risky,
        _ => ContentSuggestion.Review,
    };

    private sealed record TextRequest(int Version, string Openid, int Scene, string Content, string? Title);
    private sealed record TextResponse(string? TraceId, TextResult? Result);
    private sealed record TextResult(string? Suggest, int Label);
    private sealed record MediaRequest(string MediaUrl, int MediaType, int Version, int Scene, string Openid);
    private sealed record MediaResponse(string? TraceId);
}
