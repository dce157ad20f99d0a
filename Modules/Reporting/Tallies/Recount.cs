namespace ZhihuiShibei.Reporting.Tallies;

/// <summary>核对: what counting anew from the suggestions themselves gave beside the tallies.</summary>
internal sealed class Recount
{
    public required Guid Id { get; init; }
    public required Guid JobId { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset? DoneAt { get; set; }
    public long Suggestions { get; set; }
    public int Numbers { get; set; }
    public int Differences { get; set; }
    /// <summary>The first of them, a line each.</summary>
    public List<string> Examples { get; set; } = [];
}
