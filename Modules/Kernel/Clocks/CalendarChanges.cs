namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>
/// 日历调整: tells of each notice loaded since a clock was started what it did to the due date, before and after, computed from
/// ledger and calendars alone. What was measured before a notice came is not moved by it, and that is told too.
/// </summary>
internal static class CalendarChanges
{
    /// <param name="due">As measured; null while paused.</param>
    /// <param name="measuredBy">The revision of the calendar that measured it.</param>
    public static IReadOnlyList<string> Of(
        ClockRule rule, IReadOnlyList<ClockEntry> entries, DateTimeOffset? due, int measuredBy, CurrentCalendar calendars)
    {
        List<string> told = [];
        for (var i = 1; i < calendars.All.Count; i++)
        {
            var (before, after) = (calendars.All[i - 1].Calendar, calendars.All[i]);
            ClockEntry[] sofar = [.. entries.TakeWhile(e => e.At <= after.Since)];
            if (sofar.Length == 0) continue;
            if (after.Calendar.Revision <= measuredBy) Tell(told, rule, sofar, before, after);
            else if (due is not null) TellLeft(told, rule, entries, due, after);
        }

        return told;
    }

    private static void Tell(List<string> told, ClockRule rule, ClockEntry[] sofar, WorkingCalendar before, CalendarInForce after)
    {
        var (was, its) = (Clock.Compute(rule, sofar, before), Clock.Compute(rule, sofar, after.Calendar));
        if (was.Due is not null && its.Due is not null && was.Due != its.Due)
            told.Add($"{Loaded(after)}，{rule.Name}由{ClockRecord.Text(was.Due)}调整为{ClockRecord.Text(its.Due)}。");
        else if (was.ProvisionalYears.Count > its.ProvisionalYears.Count)
            told.Add($"{Loaded(after)}，{rule.Name}不再是暂定。");
    }

    private static void TellLeft(List<string> told, ClockRule rule, IReadOnlyList<ClockEntry> entries, DateTimeOffset? due, CalendarInForce after)
    {
        var its = Clock.Compute(rule, entries, after.Calendar).Due;
        if (its is null || its == due) return;
        told.Add($"{Loaded(after)}；按新日历为{ClockRecord.Text(its)}，但{rule.Name}此前已届满或终止，仍按当时的日历计算，不作调整。");
    }

    private static string Loaded(CalendarInForce its) => $"{Shanghai.DateOf(its.Since):yyyy年M月d日}录入{its.Year}年放假通知";
}
