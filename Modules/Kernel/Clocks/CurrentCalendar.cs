namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>
/// The working calendar in force in this process (a singleton). Whoever stores loaded notices puts them here at start and
/// when one is loaded; use <see cref="Value"/> once per act, so that one act sees one calendar.
/// </summary>
public sealed class CurrentCalendar
{
    private readonly Lock _loading = new();
    private volatile WorkingCalendar _value = WorkingCalendar.Published;

    /// <summary>The calendar now.</summary>
    public WorkingCalendar Value => _value;

    /// <summary>Loads or replaces a year's notice and gives the new calendar, with which open clocks are to be recomputed.</summary>
    /// <exception cref="ArgumentException">The notice is not valid; the message carries its problems.</exception>
    public WorkingCalendar Load(YearNotice notice)
    {
        lock (_loading) return _value = _value.With(notice);
    }
}
