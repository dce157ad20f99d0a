using System.Text.Json;

namespace ZhihuiShibei.WeChat.Wire;

/// <summary>Bytes that came back, or why none that can be used.</summary>
internal sealed record WeChatReply(byte[] Body, WeChatFailure? Failure)
{
    private sealed record Envelope(int Errcode, string? Errmsg);

    public static WeChatReply Failed(WeChatFailure failure) => new([], failure);

    /// <summary>HTTP 200 says nothing here; success may come without an <c>errcode</c>, or as a picture.</summary>
    public static WeChatReply From(byte[] body)
    {
        if (!WeChatJson.LooksLikeJson(body)) return new(body, null);
        try
        {
            var envelope = WeChatJson.Read<Envelope>(body)!;
            return envelope.Errcode == 0
              ? new(body, null)
              : Failed(WeChatFailure.Of((WeChatErrorCode)envelope.Errcode, envelope.Errmsg ?? ""));
        }
        catch (JsonException)
        {
            return Failed(WeChatFailure.Unreadable("reply is broken JSON"));
        }
    }

    /// <summary>
    /// Reads the reply as <typeparamref name="TWire"/>; <paramref name="pick"/> gives null when a field it needs is missing.
    /// </summary>
    public WeChatResult<T> As<TWire, T>(Func<TWire, T?> pick) where T : class
    {
        if (Failure is not null) return Failure;
        try
        {
            if (WeChatJson.Read<TWire>(Body) is { } wire && pick(wire) is { } value) return value;
            return WeChatFailure.Unreadable("reply lacks a field");
        }
        catch (JsonException)
        {
            return WeChatFailure.Unreadable("reply is not of the expected shape");
        }
    }
}
