using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Routing.Timing;

/// <summary>Where a clock stands, in the contract's words.</summary>
internal enum ClockStanding
{
    [Display(Name = "计时中")] Running,
    [Display(Name = "已暂停")] Paused,
    [Display(Name = "已终止")] Stopped,
}

/// <summary>时限说明: one clock with every day and why it counts or not.</summary>
internal sealed record ExplainedClock(
    [property: Description("时限代码：decision 办理决定，supplement 补正，acknowledge 签收，co-handling 协办。")] string Code,
    [property: Description("时限名称。")] string Name,
    [property: Description("规则版本。")] int RuleVersion,
    ClockStanding Status,
    [property: Description("状态的中文说明。")] string StatusText,
    [property: Description("到期时刻，过此时刻为超期；暂停时没有。")] DateTimeOffset? DueAt,
    [property: Description("终止时刻；未终止则没有。")] DateTimeOffset? StoppedAt,
    [property: Description("是否超期。")] bool Overdue,
    [property: Description("是否暂定：当年放假通知尚未录入。")] bool Provisional,
    [property: Description("一两句话的说明。")] string Summary,
    [property: Description("依据。")] string Basis,
    [property: Description("录入放假通知带来的变化，调整前后的日期；没有则为空。")] IReadOnlyList<string> Changes,
    [property: Description("逐日说明。")] IReadOnlyList<ExplainedClock.Day> Days,
    [property: Description("时限台账：开始、暂停、恢复、终止。")] IReadOnlyList<ExplainedClock.Line> Ledger)
{
    /// <summary>One day of the explanation.</summary>
    public sealed record Day(DateOnly Date, [property: Description("计入的第几日；不计入的没有。")] int? Ordinal, string Text);

    /// <summary>One line of the ledger.</summary>
    public sealed record Line(DateTimeOffset At, string Act, string Why);

    /// <summary>The clocks of a case or work order in the order they were started.</summary>
    internal static async Task<List<ExplainedClock>> OfAsync(
        RoutingContext db, Guid subject, CurrentCalendar calendars, DateTimeOffset now, CancellationToken ct)
    {
        var clocks = await db.Clocks.AsNoTracking().Where(c => c.SubjectId == subject).ToListAsync(ct);
        return [.. clocks.OrderBy(c => c.Entries[0].At).ThenBy(c => c.RuleCode, StringComparer.Ordinal).Select(clock => Of(clock, calendars, now))];
    }

    private static ExplainedClock Of(ClockRecord clock, CurrentCalendar calendars, DateTimeOffset now)
    {
        var (why, standing) = (clock.Explain(calendars), Enum.Parse<ClockStanding>(clock.Status.ToString()));
        return new(
            clock.RuleCode, clock.Rule.Name, clock.RuleVersion, standing, standing.Name(), clock.DueAt, clock.StoppedAt,
            clock.IsOverdue(now), clock.IsProvisional, why.Summary, why.Basis, why.Changes,
            [.. why.Days.Select(d => new Day(d.Date, d.Ordinal, d.Text))],
            [.. clock.Entries.Select(e => new Line(e.At, Word(e.Act), e.Why))]);
    }

    private static string Word(ClockAct act) => act switch
    {
        ClockAct.Start => "开始",
        ClockAct.Pause => "暂停",
        ClockAct.Resume => "恢复",
        ClockAct.Extend => "延期",
        _ => "终止",
    };
}
