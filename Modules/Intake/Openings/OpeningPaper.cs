using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>作废原因: why a sheet out of a box is no suggestion.</summary>
internal enum PaperVoidReason
{
    [Display(Name = "空白")] Blank,
    [Display(Name = "无法辨认")] Illegible,
    [Display(Name = "重复件")] Duplicate,
}

/// <summary>第几份: what became of one counted paper. One row per ordinal, whoever registers at the same moment.</summary>
internal sealed class OpeningPaper
{
    public required Guid OpeningId { get; init; }
    /// <summary>From 1 to the opening's count.</summary>
    public required int Ordinal { get; init; }
    /// <summary>The suggestion it was registered as; empty when void.</summary>
    public Guid? SuggestionId { get; init; }
    public PaperVoidReason? VoidReason { get; init; }
    /// <summary>The registered ordinal of the same opening that this one is a copy of.</summary>
    public int? DuplicateOf { get; init; }
    public string? Note { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}
