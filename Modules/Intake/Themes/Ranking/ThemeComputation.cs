namespace ZhihuiShibei.Intake.Themes.Ranking;

/// <summary>
/// 一次计算: a window too long to be counted while somebody waits, and its ranking once it is counted. Kept, so that a figure once quoted can
/// be looked up with its day.
/// </summary>
internal sealed class ThemeComputation
{
    public Guid Id { get; init; }
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
    /// <summary>Nobody for the ninety days that are always kept.</summary>
    public Guid? RequestedBy { get; init; }
    public DateTimeOffset RequestedAt { get; init; }
    public DateTimeOffset? ComputedAt { get; set; }
    public int All { get; set; }
    public int AllBefore { get; set; }
}

/// <summary>One theme of it.</summary>
internal sealed class ComputedTheme
{
    public Guid ComputationId { get; init; }
    public Guid ThemeId { get; init; }
    public int People { get; init; }
    public int Before { get; init; }
}
