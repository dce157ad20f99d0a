namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>Whole local days on which a clock stood still; an open pause ends with <see cref="DateOnly.MaxValue"/>.</summary>
internal readonly record struct PausedDays(DateOnly First, DateOnly Last, string Why);

/// <summary>A ledger read and checked: instants have become local dates.</summary>
internal sealed class Ledger
{
    private readonly List<PausedDays> _pauses = [];

    private Ledger(ClockEntry start) => StartDate = Shanghai.DateOf(start.At);

    /// <summary>The day of the event that started the clock; it is not counted.</summary>
    public DateOnly StartDate { get; }

    /// <summary>Pauses in the order of time.</summary>
    public IReadOnlyList<PausedDays> Pauses => _pauses;

    /// <summary>Units added by all extensions.</summary>
    public int ExtendedBy { get; private set; }

    /// <summary>Where the clock stands after the last line.</summary>
    public ClockStatus Status { get; private set; } = ClockStatus.Running;

    /// <summary>When it was stopped.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>Reads the lines in order.</summary>
    /// <exception cref="ClockLedgerException">The ledger cannot have happened under this rule.</exception>
    public static Ledger Read(ClockRule rule, IReadOnlyList<ClockEntry> entries)
    {
        if (entries.Count == 0 || entries[0].Act is not ClockAct.Start)
            throw new ClockLedgerException("A ledger begins with Start.");
        var ledger = new Ledger(entries[0]);
        ClockEntry? pause = null;
        for (var i = 1; i < entries.Count; i++)
        {
            if (entries[i].At < entries[i - 1].At)
                throw new ClockLedgerException($"Line {i + 1} ({entries[i].Act}) lies before the line above it.");
            ledger.Apply(rule, entries[i], ref pause);
        }

        if (pause is not null) ledger._pauses.Add(new(Shanghai.DateOf(pause.At), DateOnly.MaxValue, pause.Why));
        return ledger;
    }

    private void Apply(ClockRule rule, ClockEntry entry, ref ClockEntry? pause)
    {
        switch (Status, entry.Act)
        {
            case (ClockStatus.Running, ClockAct.Pause):
                pause = entry;
                Status = ClockStatus.Paused;
                break;
            case (ClockStatus.Paused, ClockAct.Resume):
                Close(ref pause, entry.At);
                Status = ClockStatus.Running;
                break;
            case (ClockStatus.Running or ClockStatus.Paused, ClockAct.Extend):
                Extend(rule, entry);
                break;
            case (ClockStatus.Running or ClockStatus.Paused, ClockAct.Stop):
                Close(ref pause, entry.At);
                Status = ClockStatus.Stopped;
                StoppedAt = entry.At;
                break;
            default:
                throw new ClockLedgerException($"A clock that is {Status} takes no {entry.Act}.");
        }
    }

    private void Extend(ClockRule rule, ClockEntry entry)
    {
        if (entry.ExtendBy is not > 0) throw new ClockLedgerException("An extension adds at least one day.");
        if (entry.ExtendBy > rule.MaxExtension - ExtendedBy)
            throw new ClockLedgerException($"Rule {rule.Code} allows extensions of {rule.MaxExtension} in all.");
        ExtendedBy += entry.ExtendBy.Value;
    }

    /// <summary>Ends a pause. The instant of the end is no longer paused, so a pause until 24:00 leaves the next day alone.</summary>
    private void Close(ref ClockEntry? pause, DateTimeOffset end)
    {
        if (pause is not null && end > pause.At)
            _pauses.Add(new(Shanghai.DateOf(pause.At), Shanghai.DateOf(end.AddTicks(-1)), pause.Why));
        pause = null;
    }
}
