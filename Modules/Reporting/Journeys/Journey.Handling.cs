using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Reporting.Journeys;

/// <summary>What Handling says.</summary>
internal sealed partial class Journey
{
    /// <summary>What a follower hears is its lead's report, which counts there. Handling itself reports so only after it heard that it follows.</summary>
    private void Hear(ProgressReported its)
    {
        if (FollowsId is null) Passed(Step.Progress, Guid.Empty, its.UnitId, its.At);
    }

    private void Hear(SuggestionConcluded its)
    {
        if (its.Round >= ConcludedRound)
            (ConcludedRound, ConcludedAt, Result, ConcludedBy) = (its.Round, Instant(its.At), its.Result, its.UnitId);
        Passed(Step.Conclusion, Guid.Empty, its.UnitId, its.At);
    }

    private void Hear(RehandlingOrdered its) => (RehandledAt, Round) = (Earlier(RehandledAt, its.At), 2);

    private void Hear(HandlingOverdue its)
    {
        Guid? unit = its.UnitId == Guid.Empty ? null : its.UnitId;
        if (its.ClockCode == ClockRules.Handling) Lapsed(Step.Conclusion, Guid.Empty, unit, its.DueAt);
        else if (its.ClockCode == ClockRules.Progress) Lapsed(Step.Progress, Guid.Empty, unit, its.DueAt);
    }

    private void Hear(ExtensionGranted its) => ExtendedAt = Earlier(ExtendedAt, its.At);

    private void Hear(SupervisionRaised its)
    {
        if (Supervision is null || its.Level > Supervision) Supervision = its.Level;
    }

    private void Hear(AdoptionRecorded its)
    {
        if (AdoptedAt is { } before && before <= Instant(its.At)) return;
        (AdoptedAt, Outcome) = (Instant(its.At), its.Outcome);
    }
}
