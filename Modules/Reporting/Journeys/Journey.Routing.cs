using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Reporting.Journeys;

/// <summary>What Routing says.</summary>
internal sealed partial class Journey
{
    private void Hear(SuggestionAccepted its)
    {
        Number ??= its.Number;
        Topic ??= its.Topic;
        (Domain, Aspect, DomainConfirmed) = (its.Domain, its.Aspect, true);
        Decide(TriageDecision.Accepted, its.At);
    }

    private void Hear(SuggestionDeclined its) => Decide(its.Decision, its.At);

    private void Hear(SuggestionReopened its)
    {
        if (DecidedAt is null || Instant(its.At) >= DecidedAt) ReopenedAt = Later(ReopenedAt, its.At);
    }

    private void Hear(DecisionOverdue its) => Lapsed(Step.Decision, Guid.Empty, null, its.DueAt);

    private void Hear(WorkOrderDispatched its)
    {
        if (its.Role == WorkRole.Lead) Lead(its.UnitId, its.At);
    }

    private void Hear(MergedWorkDispatched its)
    {
        if (its.Role == WorkRole.Lead) Lead(its.UnitId, its.At);
    }

    private void Hear(WorkOrderAcknowledged its)
    {
        if (its.Role == WorkRole.Lead) AcknowledgedAt = Earlier(AcknowledgedAt, its.At);
        Passed(Step.Acknowledgement, its.WorkOrderId, its.UnitId, its.At);
    }

    /// <summary>Co-handling parts have no step of their own here.</summary>
    private void Hear(WorkOrderOverdue its)
    {
        if (its.ClockCode == ClockRules.Acknowledge) Lapsed(Step.Acknowledgement, its.WorkOrderId, its.UnitId, its.DueAt);
    }

    private void Hear(CaseMerged its) => Group(its.LeadId, its.At);

    private void Hear(CaseParted its) => Group(null, its.At);

    private void Hear(SealChanged its)
    {
        if (Instant(its.At) < SealedAt) return;
        (SealedAt, Sealed, AccusedUnitId, RecusedIds) = (Instant(its.At), its.Sealed, its.AccusedUnitId, [.. its.RecusedIds]);
    }

    private void Decide(TriageDecision decision, DateTimeOffset at)
    {
        if (Instant(at) >= (ReopenedAt ?? DateTimeOffset.MinValue)) ReopenedAt = null;
        if (DecidedAt is null || Instant(at) >= DecidedAt) (Decision, DecidedAt) = (decision, Instant(at));
        Passed(Step.Decision, Guid.Empty, null, at);
    }

    private void Lead(Guid unit, DateTimeOffset at)
    {
        DispatchedAt = Earlier(DispatchedAt, at);
        if (LedSince is null || Instant(at) >= LedSince) (LeadUnitId, LedSince) = (unit, Instant(at));
    }

    private void Group(Guid? lead, DateTimeOffset at)
    {
        if (GroupedAt is null || Instant(at) >= GroupedAt) (FollowsId, GroupedAt) = (lead, Instant(at));
    }

    private static DateTimeOffset Later(DateTimeOffset? known, DateTimeOffset at) => known is { } before && before >= Instant(at) ? before : Instant(at);
}
