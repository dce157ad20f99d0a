using System.Globalization;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Tests.Clocks;

/// <summary>Builds ledgers from text, for tests that read like a calendar.</summary>
internal sealed class Ledgers(ClockRule rule)
{
    public List<ClockEntry> Entries { get; } = [];

    public ClockRule Rule => rule;

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A ledger under a default rule, started at ten in the morning of the day.</summary>
    public static Ledgers Started(string code, string day) =>
        new Ledgers(ClockRules.Default[code]).Add(ClockAct.Start, $"{day}T10:00:00+08:00");

    public Ledgers Add(ClockAct act, string at, int? extendBy = null, string why = "等待补正")
    {
        Entries.Add(new(act, At(at), "staff-1", why, extendBy));
        return this;
    }

    public ClockState Compute(WorkingCalendar? calendar = null) =>
        Clock.Compute(rule, Entries, calendar ?? WorkingCalendar.Published);

    public ClockExplanation Explain(WorkingCalendar? calendar = null) =>
        Clock.Explain(rule, Entries, calendar ?? WorkingCalendar.Published);
}
