using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Reporting.Journeys;

/// <summary>有时限的环节: what can be done in time or late.</summary>
internal enum Step
{
    [Display(Name = "办理决定")] Decision,
    [Display(Name = "签收")] Acknowledgement,
    [Display(Name = "进展报告")] Progress,
    [Display(Name = "办结")] Conclusion,
}

/// <summary>
/// A step that was taken, and whether in time. Written when it happens, from what its owner had said to be overdue by then: a calendar
/// that is loaded later, or a longer date, changes nothing about it.
/// </summary>
internal sealed class Passage
{
    public required Guid SuggestionId { get; init; }
    public required Step Step { get; init; }
    /// <summary>The order that was acknowledged; empty where the step is the suggestion's.</summary>
    public required Guid OrderId { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>Who took it; nobody where it was the Social Work Department.</summary>
    public Guid? UnitId { get; init; }
    public bool OnTime { get; set; }
}

/// <summary>超期: a step that had not been taken when it fell due, as its owner said, dated to that moment.</summary>
internal sealed class Lapse
{
    public required Guid SuggestionId { get; init; }
    public required Step Step { get; init; }
    public required Guid OrderId { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public Guid? UnitId { get; init; }
}
