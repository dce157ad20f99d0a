using Microsoft.AspNetCore.Http;

namespace ZhihuiShibei.WeChat;

/// <summary>What WeChat puts into the query of a push; every field may be missing in a forged one.</summary>
public sealed record PushQuery(
  string? Signature, string? Timestamp, string? Nonce, string? EchoStr = null, string? MsgSignature = null)
{
    public static PushQuery From(IQueryCollection query) => new(
      query["signature"], query["timestamp"], query["nonce"], query["echostr"], query["msg_signature"]);
}

/// <summary>Why a push was not taken. Answer 403 to all of them, tell nothing more.</summary>
public enum PushRefusal
{
    /// <summary>No push token is configured.</summary>
    NotConfigured,
    BadSignature,
    /// <summary>Signed, but too long ago (or ahead): perhaps a replay.</summary>
    Stale,
    /// <summary>Safe mode is configured, the body came plain; its signature does not cover the body.</summary>
    NotEncrypted,
    Undecryptable,
    /// <summary>Meant for another mini-program or account.</summary>
    WrongAddressee,
    Malformed,
}

/// <summary>What a push held: events, or the reason it was refused.</summary>
public sealed record PushReading(IReadOnlyList<PushEvent> Events, PushRefusal? Refusal)
{
    /// <summary>What WeChat waits for, within five seconds; otherwise it repeats up to three times.</summary>
    public const string Answer = "success";

    internal static PushReading Refused(PushRefusal why) => new([], why);
}
