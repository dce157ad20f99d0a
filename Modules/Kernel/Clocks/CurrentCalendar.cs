namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>A working calendar and since when it has been in force.</summary>
/// <param name="Year">Whose notice made it another one than the calendar before; 0 for the one the product carries.</param>
/// <param name="Since">When that notice was loaded.</param>
public sealed record CalendarInForce(WorkingCalendar Calendar, int Year, DateTimeOffset Since);

/// <summary>
/// The working calendar in force in this process (a singleton): the notices carried in the product, and over them those loaded
/// since (<see cref="Notices.LoadedNotices"/>). Use <see cref="Value"/> once per act, so that one act sees one calendar. Earlier
/// calendars are kept, because a date is explained by the calendar it was measured with.
/// </summary>
public sealed class CurrentCalendar
{
    private readonly Lock _loading = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile CalendarInForce[] _all = [new(WorkingCalendar.Published, 0, DateTimeOffset.MinValue)];

    /// <summary>The calendar now.</summary>
    public WorkingCalendar Value => _all[^1].Calendar;

    /// <summary>Every calendar so far, the first one first.</summary>
    public IReadOnlyList<CalendarInForce> All => _all;

    /// <summary>The calendar of a revision.</summary>
    public WorkingCalendar At(int revision) => _all.Last(c => c.Calendar.Revision <= revision).Calendar;

    /// <summary>The calendars after a revision, in order.</summary>
    public IEnumerable<CalendarInForce> After(int revision) => _all.Where(c => c.Calendar.Revision > revision);

    /// <summary>Loads or replaces a year's notice and gives the new calendar, with which open clocks are to be recomputed.</summary>
    /// <param name="since">When it was loaded, on whichever node.</param>
    /// <param name="revision">As stored; a notice that is already part of the calendar changes nothing.</param>
    /// <exception cref="ArgumentException">The notice is not valid; the message carries its problems.</exception>
    public WorkingCalendar Load(YearNotice notice, DateTimeOffset since, int? revision = null)
    {
        lock (_loading)
        {
            if (revision <= Value.Revision) return Value;
            _all = [.. _all, new(Value.With(notice, revision), notice.Year, since)];
            return Value;
        }
    }

    /// <summary>Ends when this process knows what was stored before it started: until then nothing may be called overdue.</summary>
    public Task ReadyAsync(CancellationToken ct) => _ready.Task.WaitAsync(ct);

    internal void SayReady() => _ready.TrySetResult();
}
