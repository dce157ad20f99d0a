using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Following;

/// <summary>What kind of thing happened, for icons and filters.</summary>
internal enum TimelineKind
{
    [Display(Name = "登记")] Registered,
    [Display(Name = "补正")] Supplement,
    [Display(Name = "办理决定")] Decision,
    [Display(Name = "派单")] Dispatch,
    [Display(Name = "办理进展")] Progress,
    [Display(Name = "答复")] Answer,
    [Display(Name = "告知")] Notice,
    [Display(Name = "评价")] Rating,
    [Display(Name = "撤回")] Withdrawal,
    [Display(Name = "内容核实")] ContentCheck,
    [Display(Name = "认领")] Claim,
    [Display(Name = "转化运用")] Adoption,
    [Display(Name = "专题反馈")] Collection,
}

/// <summary>One thing that became of a suggestion, in the words its suggester reads. Intake's own copy of what others reported.</summary>
internal sealed class TimelineEntry
{
    public Guid Id { get; private set; }
    public Guid SuggestionId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public TimelineKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public string? Text { get; private set; }

    public static TimelineEntry Of(Guid suggestion, DateTimeOffset at, TimelineKind kind, string title, string? text = null) => new()
    {
        Id = NewId.At(at),
        SuggestionId = suggestion,
        At = at,
        Kind = kind,
        Title = title,
        Text = text,
    };
}

/// <summary>A unit that has, or had, an order for the suggestion and may therefore read it.</summary>
internal sealed class ReadingUnit
{
    public Guid SuggestionId { get; init; }
    public Guid UnitId { get; init; }
    /// <summary>The suggestion's, so that a unit's own are walked in the order of receipt.</summary>
    public DateTimeOffset ReceivedAt { get; init; }
}
