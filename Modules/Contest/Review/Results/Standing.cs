namespace ZhihuiShibei.Contest.Review.Results;

/// <summary>评审结果: an entry's place when the deliberation was closed; what awards are proposed from. Written once per round, never changed.</summary>
internal sealed class Standing
{
    public Guid Id { get; init; }
    public Guid CollectionId { get; init; }
    public Guid EntryId { get; init; }
    /// <summary>1 for the first result; one more each time an upheld objection made it be computed again. The highest counts.</summary>
    public int Round { get; init; }
    /// <summary>From 1, over all fields.</summary>
    public int Place { get; init; }
    /// <summary>Trimmed mean, of 100.</summary>
    public decimal Mean { get; init; }
    /// <summary>Highest minus lowest, of 100.</summary>
    public decimal Spread { get; init; }
    public bool Flagged { get; init; }
    public bool TieBroken { get; init; }
    public DateTimeOffset At { get; init; }
}
