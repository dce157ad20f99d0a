using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Contest.Review.Scoring;

/// <summary>评分: one version of a juror's scores of an entry. Only added; the latest counts.</summary>
internal sealed class ScoreVersion
{
    public required Guid Id { get; init; }
    public required Guid AssignmentId { get; init; }
    /// <summary>From 1.</summary>
    public required int Version { get; init; }
    /// <summary>By the code of the criterion.</summary>
    public required Dictionary<string, decimal> Scores { get; init; }
    public string? Comment { get; init; }
    public required DateTimeOffset At { get; init; }

    public static ScoreVersion Of(Guid assignment, int version, Dictionary<string, decimal> scores, string? comment,
        DateTimeOffset at) =>
        new() { Id = NewId.At(at), AssignmentId = assignment, Version = version, Scores = scores, Comment = comment, At = at };
}
