using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>
/// 协办时限 as the desk shows it. The clock is Routing's, on the order, and is told there; its date is a function of dispatch, rule and
/// calendar, so it is computed here and not kept a second time.
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
