using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>A due date that moved because the calendar changed; UTC instants, null while paused.</summary>
public sealed record DueMoved(DateTimeOffset? Before, DateTimeOffset? After);

/// <summary>
/// A clock as a module stores it: the frozen rule, the ledger, and the computed columns that sweeps and lists look at. Every act
/// appends one line and recomputes; an act that cannot follow throws <see cref="ClockLedgerException"/> and changes nothing.
/// </summary>
public sealed class ClockRecord
{
    private ClockRecord()
    {
    }

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; private set; }

    /// <summary>The suggestion, work order or whatever else is timed.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Code of the frozen rule, as a column to select by.</summary>
    public string RuleCode { get; private set; } = "";

    /// <summary>Version of the frozen rule.</summary>
    public int RuleVersion { get; private set; }

    /// <summary>The rule as it was when the clock was started.</summary>
    public ClockRule Rule { get; private set; } = null!;

    /// <summary>The ledger. A new array with each act, so that change tracking sees it by reference.</summary>
    public IReadOnlyList<ClockEntry> Entries { get; private set; } = [];

    /// <summary>Running, paused or stopped.</summary>
    public ClockStatus Status { get; private set; }

    /// <summary>The first instant that is too late, in UTC; null while paused, unless it had passed before the pause.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When it was stopped, in UTC; open clocks have none.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>True while the due date hangs on a year without a notice.</summary>
    public bool IsProvisional { get; private set; }

    /// <summary>The calendar it was last held against (<see cref="WorkingCalendar.Revision"/>).</summary>
    public int CalendarRevision { get; private set; }

    /// <summary>The calendar its due date was measured with, where that is an older one: the limit had passed when the notice came.</summary>
    public int? MeasuredBy { get; private set; }

    /// <summary>Starts a clock; the day of <paramref name="at"/> is not counted.</summary>
    public static ClockRecord Start(
        Guid subjectId, ClockRule rule, DateTimeOffset at, string by, string why, WorkingCalendar calendar)
    {
        var clock = new ClockRecord
        {
            Id = NewId.At(at),
            SubjectId = subjectId,
            RuleCode = rule.Code,
            RuleVersion = rule.Version,
            Rule = rule,
        };
        clock.Append(ClockAct.Start, at, by, why, null, calendar);
        return clock;
    }

    /// <summary>Holds the clock; this day no longer counts.</summary>
    public void Pause(DateTimeOffset at, string by, string why, WorkingCalendar calendar)
    {
        if (!Rule.MayPause) throw new ClockLedgerException($"Rule {RuleCode} knows no pause.");
        Append(ClockAct.Pause, at, by, why, null, calendar);
    }

    /// <summary>Lets the clock run on; counting goes on with the next day.</summary>
    public void Resume(DateTimeOffset at, string by, string why, WorkingCalendar calendar) =>
        Append(ClockAct.Resume, at, by, why, null, calendar);

    /// <summary>Adds days in the rule's unit, within the rule's <see cref="ClockRule.MaxExtension"/>.</summary>
    public void Extend(int days, DateTimeOffset at, string by, string why, WorkingCalendar calendar) =>
        Append(ClockAct.Extend, at, by, why, days, calendar);

    /// <summary>Ends the clock; what was timed is done or has lapsed.</summary>
    public void Stop(DateTimeOffset at, string by, string why, WorkingCalendar calendar) =>
        Append(ClockAct.Stop, at, by, why, null, calendar);

    /// <summary>Whether the limit was missed: by the stop if there was one, else by now.</summary>
    public bool IsOverdue(DateTimeOffset now) => DueAt is { } due && (StoppedAt ?? now) >= due;

    /// <summary>
    /// Recomputes after a notice was loaded; what moved, for the history, or null. Ask open clocks only. A limit that had passed
    /// when the notice came is left as it was: it was measured by the calendar of its day.
    /// </summary>
    /// <param name="since">When the calendar came into force, however late this clock hears of it.</param>
    public DueMoved? Recompute(WorkingCalendar calendar, DateTimeOffset since)
    {
        var before = DueAt;
        if (before <= since)
        {
            MeasuredBy ??= CalendarRevision;
            CalendarRevision = calendar.Revision;
            return null;
        }

        Take(Clock.Compute(Rule, Entries, calendar), calendar);
        return before == DueAt ? null : new(before, DueAt);
    }

    /// <summary>Brings an open clock through every calendar it has not been held against; what moved, and when, for the history.</summary>
    public IReadOnlyList<(DueMoved Moved, DateTimeOffset At)> CatchUp(CurrentCalendar calendars)
    {
        List<(DueMoved, DateTimeOffset)> moves = [];
        foreach (var next in calendars.After(CalendarRevision))
            if (Recompute(next.Calendar, next.Since) is { } moved) moves.Add((moved, Entries[^1].At > next.Since ? Entries[^1].At : next.Since));
        return moves;
    }

    /// <summary>What a move means, in a Chinese sentence for the record of acts.</summary>
    public string Moved(DueMoved moved) => $"工作日历更新，{Rule.Name}由{Text(moved.Before)}调整为{Text(moved.After)}";

    /// <summary>Every day and why it counts or not, by the calendar that measured it, and what notices loaded since did to it.</summary>
    public ClockExplanation Explain(CurrentCalendar calendars)
    {
        var measuredBy = MeasuredBy ?? CalendarRevision;
        var told = Clock.Explain(Rule, Entries, calendars.At(measuredBy));
        return told with { Changes = CalendarChanges.Of(Rule, Entries, DueAt, measuredBy, calendars) };
    }

    private void Append(ClockAct act, DateTimeOffset at, string by, string why, int? extendBy, WorkingCalendar calendar)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        ClockEntry[] entries = [.. Entries, new(act, at.ToUniversalTime(), by, why, extendBy)];
        var state = Clock.Compute(Rule, entries, calendar);
        Entries = entries;
        if (act is not ClockAct.Extend && DueAt <= at) Keep(state, calendar);
        else Take(state, calendar);
    }

    // A limit that had passed before the act is not measured anew.
    private void Keep(ClockState state, WorkingCalendar calendar)
    {
        if (CalendarRevision != calendar.Revision) MeasuredBy ??= CalendarRevision;
        (CalendarRevision, Status, StoppedAt) = (calendar.Revision, state.Status, state.StoppedAt);
    }

    private void Take(ClockState state, WorkingCalendar calendar)
    {
        (CalendarRevision, MeasuredBy) = (calendar.Revision, null);
        Status = state.Status;
        DueAt = state.Due;
        StoppedAt = state.StoppedAt;
        IsProvisional = state.ProvisionalYears.Count > 0;
    }

    // The last day of the limit, not the midnight after it, is what people call the due date.
    internal static string Text(DateTimeOffset? due) => due is { } at ? $"{Shanghai.DateOf(at.AddTicks(-1)):yyyy年M月d日}" : "暂停";
}
