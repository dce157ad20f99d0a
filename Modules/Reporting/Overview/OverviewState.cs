using ZhihuiShibei.Reporting.Public;

namespace ZhihuiShibei.Reporting.Overview;

/// <summary>What the overview shows.</summary>
internal sealed record OverviewState
{
    /// <summary>Of the funnel, what fits on a screen that is read from afar.</summary>
    public static readonly string[] Shown = ["收到", "已作出决定", "受理", "派单", "已办结", "答复已告知", "已评价", "转化运用"];

    public required DateTimeOffset At { get; init; }
    /// <summary>Seconds after which the page loads itself anew, where the reader asked for that.</summary>
    public int? Refresh { get; init; }
    public required int SmallestCell { get; init; }
    public required IReadOnlyList<Span> Spans { get; init; }
    public required IReadOnlyList<PublicFigures.Figure> Funnel { get; init; }
    public required IReadOnlyList<PublicFigures.Figure> OnTime { get; init; }
    public required IReadOnlyList<Part> Streets { get; init; }
    public required IReadOnlyList<Part> TopDomains { get; init; }
    public required IReadOnlyList<Adopted> Adoptions { get; init; }

    /// <summary>今天, 本月, 今年 of the whole district.</summary>
    internal sealed record Span(string Name, long Received, long Decided, long Concluded, long Converted);

    /// <param name="Shade">0 to 4, by how many it has beside the others.</param>
    internal sealed record Part(string Name, long Count, int Shade);

    internal sealed record Adopted(string Title, string UnitName, string Outcome, DateOnly On, int Percent);
}
