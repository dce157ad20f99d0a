using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>
/// 协办时限 as the desk shows and filters it: a function of dispatch, rule and calendar. That it ran out is told by Routing, whose order it
/// is; the clock among those of the case is what supervision climbs by.
/// </summary>
internal sealed class PartLimit(ClockRules rules, CurrentCalendar calendar)
{
    /// <summary>The first instant that is too late.</summary>
    public DateTimeOffset DueOf(DateTimeOffset dispatchedAt) => Clock.Compute(
        rules[ClockRules.CoHandling], [new(ClockAct.Start, dispatchedAt.ToUniversalTime(), "system", "派单")], calendar.Value).Due!.Value;

    /// <summary>What was dispatched before this is due by <paramref name="at"/>; later orders are never due sooner.</summary>
    public DateTimeOffset DispatchedBefore(DateTimeOffset at)
    {
        var day = Shanghai.DateOf(at).AddDays(-rules[ClockRules.CoHandling].Limit);
        while (DueOf(Shanghai.StartOfDay(day)) > at) day = day.AddDays(-1);
        return Shanghai.EndOfDay(day);
    }
}
