using System.ComponentModel;

namespace ZhihuiShibei.Kernel.Clocks.Telling;

/// <summary>时限说明 as the suggester reads it, also on a small screen: what is due when, why, and day by day.</summary>
public sealed record ToldClock(
    [property: Description("时限代码：decision 办理决定，supplement 补正，handling 办理，progress 进展报告。")] string Code,
    [property: Description("时限名称。")] string Name,
    [property: Description("状态：计时中、已暂停、已终止。")] string StatusText,
    [property: Description("期限届满的日期，当日24:00前都算按时；暂停时没有。")] DateOnly? DueOn,
    [property: Description("还剩多少、超过多少，或何时办完，一句话。")] string Standing,
    [property: Description("期限怎样算出来的，一两句话。")] string Summary,
    [property: Description("依据。")] string Basis,
    [property: Description("是否暂定：所涉年份的放假通知尚未录入。")] bool Provisional,
    [property: Description("录入放假通知带来的变化，调整前后的日期；没有则为空。")] IReadOnlyList<string> Changes,
    [property: Description("逐日说明的简写，连续的同类日期合为一行，适合手机显示。")] IReadOnlyList<string> Lines,
    [property: Description("逐日说明。")] IReadOnlyList<ExplainedDay> Days)
{
    internal static ToldClock Of(ClockRecord clock, CurrentCalendar calendars, DateTimeOffset now)
    {
        var told = clock.Explain(calendars);
        var dueOn = clock.DueAt is { } due ? Shanghai.DateOf(due.AddTicks(-1)) : (DateOnly?)null;
        return new(
            clock.RuleCode, clock.Rule.Name, Word(clock.Status), dueOn, Stands(clock, dueOn, calendars.Value, now), told.Summary, told.Basis,
            clock.IsProvisional, told.Changes, DayLines.Of(told.Days, clock.Rule), told.Days);
    }

    private static string Word(ClockStatus status) => status switch
    {
        ClockStatus.Running => "计时中",
        ClockStatus.Paused => "已暂停",
        _ => "已终止",
    };

    private static string Stands(ClockRecord clock, DateOnly? dueOn, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (clock.StoppedAt is { } stopped)
            return $"已于{Shanghai.DateOf(stopped):yyyy年M月d日}完成，{(clock.IsOverdue(now) ? "晚于期限" : "在期限内")}。";
        if (dueOn is not { } last) return "计时已暂停，恢复后继续计算。";
        var (today, inDays) = (Shanghai.DateOf(now), clock.Rule.Unit is ClockUnit.CalendarDays);
        if (clock.IsOverdue(now)) return $"已超过期限{last.DaysUntil(today)}日，正在督促办理。";
        return last == today ? "今天24:00前届满。"
            : inDays ? $"还剩{today.DaysUntil(last)}日。"
            : $"还剩{calendar.WorkingDaysBetween(today, last)}个工作日。";
    }
}

internal static class DaySpan
{
    public static int DaysUntil(this DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;
}
