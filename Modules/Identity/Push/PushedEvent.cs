using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Identity.Push;

/// <summary>What an event from WeChat means to us.</summary>
internal enum PushKind
{
    /// <summary>An answer about a template.</summary>
    SubscriptionAnswered,
    ConsentRevoked,
    AccountCancelled,
    /// <summary>A verdict on a picture or a voice that was handed in for a check.</summary>
    MediaJudged,
    /// <summary>Kept for people to look at; nothing follows.</summary>
    Other,
}

/// <summary>
/// An event WeChat told us, kept before it is answered and worked on afterwards. WeChat repeats until it hears <c>success</c>;
/// the unique hash of the event's key makes one of many. No openid in clear: people are found by its keyed hash.
/// </summary>
internal sealed class PushedEvent
{
    public required Guid Id { get; init; }
    /// <summary>Keyed hash of WeChat's own key of the event; unique.</summary>
    public required byte[] KeyHash { get; init; }
    public required PushKind Kind { get; init; }
    /// <summary>WeChat's name of the event.</summary>
    public required string Name { get; init; }
    public required byte[] OpenIdHash { get; init; }
    /// <summary>By WeChat's clock, whole seconds.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public string? TemplateId { get; init; }
    public bool? Accepted { get; init; }
    /// <summary>WeChat's name of a check, and what it said.</summary>
    public string? TraceId { get; init; }
    public TextVerdict? Verdict { get; init; }
    public int? Label { get; init; }
    /// <summary>The file could not be fetched.</summary>
    public bool? Failed { get; init; }
    /// <summary>WeChat's RevokeInfo numbers.</summary>
    public int[]? RevokedKinds { get; init; }
    /// <summary>Envelope of the whole message, for events this version does not know.</summary>
    public byte[]? Raw { get; set; }
    /// <summary>When it was worked on, or given up.</summary>
    public DateTimeOffset? DoneAt { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset DueAt { get; set; }
    /// <summary>The last failure's kind; set together with <see cref="DoneAt"/> when it was given up.</summary>
    public string? Error { get; set; }
}
