using ZhihuiShibei.Contest.Review.Scoring;

namespace ZhihuiShibei.Contest.Review.Preparing;

/// <summary>评审规则: how many jurors score each entry, and how their scores become a ranking.</summary>
internal sealed record ReviewRules(int JurorsEach, ScoringRules Scoring)
{
    public const int FewestJurors = 3, MostJurors = 15;

    /// <summary>What is wrong with these rules; empty when they can be used.</summary>
    public IEnumerable<string> Faults() =>
        JurorsEach is < FewestJurors or > MostJurors ? Scoring.Faults().Prepend("每件参赛建议的评委应为3至15人。") : Scoring.Faults();
}

/// <summary>A version of a contest's rules; never changed, the one in force is named by the review.</summary>
internal sealed class RulesVersion
{
    public required Guid ReviewId { get; init; }
    /// <summary>From 1.</summary>
    public required int Version { get; init; }
    public required ReviewRules Rules { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>公告种子来源: what was announced, and when. Never changed; the latest counts.</summary>
internal sealed class SeedAnnouncement
{
    public required Guid Id { get; init; }
    public required Guid ReviewId { get; init; }
    public required string Source { get; init; }
    public required DateTimeOffset KnownFrom { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}
