namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>
/// The working calendar in force in this process (a singleton): the notices carried in the product, and over them those loaded
/// since (<see cref="LoadedNotices"/>). Use <see cref="Value"/> once per act, so that one act sees one calendar.
/// </summary>
public sealed class CurrentCalendar
{
    private readonly Lock _loading = new();
    private volatile WorkingCalendar _value = WorkingCalendar.Published;

    /// <summary>The calendar now.</summary>
    public WorkingCalendar Value => _value;

    /// <summary>Loads or replaces a year's notice and gives the new calendar, with which open clocks are to be recomputed.</summary>
    /// <param name="revision">As stored; a notice that is already part of the calendar changes nothing.</param>
    /// <exception cref="ArgumentException">The notice is not valid; the message carries its problems.</exception>
    public WorkingCalendar Load(YearNotice notice, int? revision = null)
    {
        lock (_loading) return revision <= _value.Revision ? _value : _value = _value.With(notice, revision);
    }
}
