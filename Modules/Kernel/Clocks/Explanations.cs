namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>Puts a walk into plain Chinese.</summary>
internal static class Explanations
{
    public static ClockExplanation Write(ClockRule rule, Ledger ledger, ClockState state, WorkingCalendar calendar)
    {
        List<ExplainedDay> days = [];
        var walk = new DayWalk(rule, ledger, calendar);
        while (walk.MoveNext())
            days.Add(new(walk.Date, walk.Verdict is DayVerdict.Counted ? walk.Ordinal : null, Text(rule, ledger, walk, calendar)));
        return new(Summary(rule, ledger, state), rule.Basis, days, state);
    }

    private static string Text(ClockRule rule, Ledger ledger, DayWalk walk, WorkingCalendar calendar) => walk.Verdict switch
    {
        DayVerdict.Start => $"{rule.StartsWith}当日不计入",
        DayVerdict.Paused => $"暂停：{walk.PausedBecause}，不计入",
        DayVerdict.DayOff => $"{calendar.Of(walk.Date).Reason}，不计入",
        DayVerdict.Deferred when walk.IsDue => "顺延后的期限届满日，至24:00止",
        DayVerdict.Deferred => $"{calendar.Of(walk.Date).Reason}，继续顺延",
        _ => Counted(rule, ledger, walk, calendar),
    };

    private static string Counted(ClockRule rule, Ledger ledger, DayWalk walk, WorkingCalendar calendar)
    {
        var day = calendar.Of(walk.Date);
        var kind = walk.AskedCalendar && (day.Kind is not DayKind.WorkingDay || day.IsProvisional) ? $"{day.Reason}，" : "";
        var extended = walk.Ordinal > rule.Limit ? "（延期）" : "";
        var end = walk.IsDue ? "，期限届满日，至24:00止"
            : walk.Ordinal == rule.Limit + ledger.ExtendedBy ? "，期限届满，顺延至下一工作日"
            : "";
        return $"{kind}第{walk.Ordinal}{rule.UnitText}{extended}{end}";
    }

    private static string Summary(ClockRule rule, Ledger ledger, ClockState state)
    {
        var limit = $"{rule.Name}：{Date(ledger.StartDate)}{rule.StartsWith}，次日起算{rule.Limit}{rule.UnitText}"
            + (ledger.ExtendedBy > 0 ? $"，延期{ledger.ExtendedBy}{rule.UnitText}" : "");
        var due = state.DueDate is { } day ? $"，{Date(day)}24:00届满。" : "，现已暂停计时，恢复后继续计算。";
        var stopped = state.StoppedAt is { } at ? $"已于{Date(Shanghai.DateOf(at))}终止计时。" : "";
        var provisional = state.ProvisionalYears.Count > 0
            ? $"{string.Join('、', state.ProvisionalYears)}年放假通知尚未录入，日期为暂定，录入后重新计算。"
            : "";
        return limit + due + stopped + provisional;
    }

    private static string Date(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
