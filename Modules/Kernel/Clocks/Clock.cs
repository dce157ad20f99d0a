namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>
/// A clock is a pure function of ledger, rule and calendar. The day of the event is not counted; a day on which the clock stood
/// paused, be it for a minute, is not counted; extensions add to the limit before counting; the last day runs to 24:00 in
/// Shanghai; a limit of calendar days ends on a working day that is not paused (民法典 200–204).
/// </summary>
public static class Clock
{
    /// <summary>Where the clock stands and when it is due. Stopping ends a pause.</summary>
    /// <exception cref="ClockLedgerException">The ledger cannot have happened under this rule.</exception>
    public static ClockState Compute(ClockRule rule, IReadOnlyList<ClockEntry> entries, WorkingCalendar calendar) =>
        Compute(rule, Ledger.Read(rule, entries), calendar);

    /// <summary>The same, with every day and why it counts or not.</summary>
    /// <exception cref="ClockLedgerException">The ledger cannot have happened under this rule.</exception>
    public static ClockExplanation Explain(ClockRule rule, IReadOnlyList<ClockEntry> entries, WorkingCalendar calendar)
    {
        var ledger = Ledger.Read(rule, entries);
        return Explanations.Write(rule, ledger, Compute(rule, ledger, calendar), calendar);
    }

    private static ClockState Compute(ClockRule rule, Ledger ledger, WorkingCalendar calendar)
    {
        List<int>? provisional = null;
        var walk = new DayWalk(rule, ledger, calendar);
        while (walk.MoveNext())
        {
            var year = walk.Date.Year;
            if (!walk.AskedCalendar || !calendar.IsProvisional(year) || provisional?[^1] == year) continue;
            (provisional ??= []).Add(year);
        }

        return new()
        {
            Status = ledger.Status,
            DueDate = walk.IsDue ? walk.Date : null,
            StoppedAt = ledger.StoppedAt?.ToUniversalTime(),
            ProvisionalYears = provisional ?? (IReadOnlyList<int>)[],
        };
    }
}
