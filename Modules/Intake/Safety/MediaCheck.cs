namespace ZhihuiShibei.Intake.Safety;

/// <summary>An intent to have WeChat look at a picture or listen to a voice; gone with the verdict.</summary>
internal sealed class MediaCheck
{
    /// <summary>WeChat must have taken it by then: it only checks for users active in the last two hours.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(90);

    /// <summary>WeChat answers within half an hour; afterwards a person decides.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(35);

    /// <summary>How often to look for a verdict that came while the trace was being stored.</summary>
    public static readonly TimeSpan Glance = TimeSpan.FromMinutes(1);

    public Guid AttachmentId { get; private set; }
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset GiveUpAt { get; private set; }
    public int Attempts { get; set; }
    /// <summary>WeChat's name of the check it has taken on.</summary>
    public string? TraceId { get; private set; }
    /// <summary>How often WeChat could not fetch it.</summary>
    public int Failures { get; private set; }

    public static MediaCheck Of(Guid attachment, DateTimeOffset now) => new() { AttachmentId = attachment, DueAt = now, GiveUpAt = now + Window };

    public void Submitted(string traceId, DateTimeOffset now) =>
        (TraceId, DueAt, GiveUpAt) = (traceId, now + Glance, now + Patience);

    /// <summary>WeChat could not fetch it: once more, then a person.</summary>
    /// <returns>Whether it is tried again.</returns>
    public bool Failed(DateTimeOffset now)
    {
        (TraceId, DueAt) = (null, now);
        return ++Failures < 2;
    }
}

/// <summary>What WeChat said of a check, kept until it is known which file it was: the word may come before the trace is stored.</summary>
internal sealed class HeardVerdict
{
    public required string TraceId { get; init; }
    public required WeChat.ContentSuggestion Suggestion { get; init; }
    public required int Label { get; init; }
    /// <summary>WeChat could not fetch the file.</summary>
    public required bool Failed { get; init; }
    public required DateTimeOffset At { get; init; }
}
