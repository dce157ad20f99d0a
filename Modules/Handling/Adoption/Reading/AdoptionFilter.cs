using System.ComponentModel;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Adoption.Reading;

/// <summary>台账筛选: which commitments a list or a table shows.</summary>
internal sealed class AdoptionFilter
{
    [Description("只看这个责任单位。")] public Guid? UnitId { get; init; }
    [Description("只看这种转化去向。")] public AdoptionOutcome? Outcome { get; init; }
    [Description("只看这种状态。")] public AdoptionStatus? Status { get; init; }
    [Description("只看有节点超期的（true），或没有超期的（false）。")] public bool? Overdue { get; init; }
    [Description("只看责任单位已撤销、等待移交的。")] public bool? AwaitingUnit { get; init; }
    [Description("只看由这件建议促成的。")] public Guid? SuggestionId { get; init; }

    public IQueryable<AdoptionRecord> Of(IQueryable<AdoptionRecord> adoptions, DateTimeOffset now)
    {
        if (UnitId is { } unit) adoptions = adoptions.Where(a => a.UnitId == unit);
        if (Outcome is { } outcome) adoptions = adoptions.Where(a => a.Outcome == outcome);
        if (Status is { } status) adoptions = adoptions.Where(a => a.Status == status);
        if (Overdue == true) adoptions = adoptions.Where(a => a.NextDueAt <= now);
        if (Overdue == false) adoptions = adoptions.Where(a => a.NextDueAt == null || a.NextDueAt > now);
        if (AwaitingUnit is { } awaiting) adoptions = adoptions.Where(a => (a.UnitClosedAt != null && a.EndedAt == null) == awaiting);
        if (SuggestionId is { } suggestion) adoptions = adoptions.Where(a => a.Contributors.Any(c => c.SuggestionId == suggestion));
        return adoptions;
    }
}
