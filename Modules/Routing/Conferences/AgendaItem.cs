using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Routing.Conferences;

/// <summary>What became of an item.</summary>
internal enum AgendaOutcome
{
    [Display(Name = "待研究")] Open,
    [Display(Name = "已裁定")] Ruled,
    [Display(Name = "暂缓")] Deferred,
}

/// <summary>议题: a case before the conference.</summary>
internal sealed class AgendaItem
{
    public Guid Id { get; init; }
    public Guid ConferenceId { get; init; }
    public Guid CaseId { get; init; }
    /// <summary>What is to be decided.</summary>
    public string Question { get; init; } = "";
    public int Position { get; init; }
    public AgendaOutcome Outcome { get; set; }
    /// <summary>The ruling, or why there is none.</summary>
    public string? Text { get; set; }
    public Guid? LeadUnitId { get; set; }
    public Guid[] CoUnitIds { get; set; } = [];
    public DateTimeOffset? ConcludedAt { get; set; }
}

/// <summary>A unit at the meeting.</summary>
internal sealed class Attendance
{
    public Guid ConferenceId { get; init; }
    public Guid UnitId { get; init; }
    public bool Present { get; set; }
    /// <summary>In what office the unit's delegate came, such as 副局长; no name.</summary>
    public string? Delegate { get; set; }
}
