namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>What a day means to a clock.</summary>
internal enum DayVerdict
{
    /// <summary>The day of the event: not counted.</summary>
    Start,

    /// <summary>Counted; see <see cref="DayWalk.Ordinal"/>.</summary>
    Counted,

    /// <summary>A day off inside a limit of working days: not counted.</summary>
    DayOff,

    /// <summary>Paused for all or part of the day: not counted.</summary>
    Paused,

    /// <summary>All calendar days are counted, but the end waits for a working day.</summary>
    Deferred,
}

/// <summary>
/// Walks a clock day by day, from the event to the due date, or to the first day of a pause that is still open. The only place
/// that counts; computing and explaining both walk here, so they cannot disagree. A struct without allocations.
/// </summary>
internal struct DayWalk(ClockRule rule, Ledger ledger, WorkingCalendar calendar)
{
    private readonly int _limit = rule.Limit + ledger.ExtendedBy;
    private int _pause;
    private bool _begun, _ended;

    /// <summary>The day looked at.</summary>
    public DateOnly Date { get; private set; } = ledger.StartDate;

    /// <summary>What it means.</summary>
    public DayVerdict Verdict { get; private set; } = DayVerdict.Start;

    /// <summary>How many days are counted up to and with this one.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Whether this is the due date.</summary>
    public bool IsDue { get; private set; }

    /// <summary>Whether the verdict hangs on the calendar, so that a missing notice makes it provisional.</summary>
    public bool AskedCalendar { get; private set; }

    /// <summary>Why the clock is paused on this day.</summary>
    public readonly string PausedBecause => ledger.Pauses[_pause].Why;

    /// <summary>Steps to the next day; false when there is none to look at.</summary>
    public bool MoveNext()
    {
        if (_ended) return false;
        if (!_begun) return _begun = true;
        Date = Date.AddDays(1);
        AskedCalendar = false;
        Verdict = Judge();
        _ended = IsDue || (Verdict is DayVerdict.Paused && ledger.Pauses[_pause].Last == DateOnly.MaxValue);
        return true;
    }

    private DayVerdict Judge()
    {
        while (_pause < ledger.Pauses.Count && ledger.Pauses[_pause].Last < Date) _pause++;
        if (_pause < ledger.Pauses.Count && ledger.Pauses[_pause].First <= Date) return DayVerdict.Paused;
        if (rule.Unit is ClockUnit.WorkingDays && !IsWorking()) return DayVerdict.DayOff;

        var counts = Ordinal < _limit;
        if (counts) Ordinal++;
        if (Ordinal == _limit) IsDue = IsWorking();
        return counts ? DayVerdict.Counted : DayVerdict.Deferred;
    }

    private bool IsWorking()
    {
        AskedCalendar = true;
        return calendar.IsWorkingDay(Date);
    }
}
