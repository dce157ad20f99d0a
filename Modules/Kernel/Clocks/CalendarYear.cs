namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>One year of the working calendar: the kind of each day, ready to be looked up by day of year.</summary>
internal sealed class CalendarYear
{
    private readonly DayKind[] _kinds;
    private readonly Dictionary<DateOnly, string> _names;

    private CalendarYear(int year, bool provisional, Dictionary<DateOnly, string> names)
    {
        IsProvisional = provisional;
        _names = names;
        _kinds = new DayKind[DateTime.IsLeapYear(year) ? 366 : 365];
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            _kinds[day.DayOfYear - 1] = WorkingCalendar.IsWeekend(day) ? DayKind.Weekend : DayKind.WorkingDay;
    }

    /// <summary>True when computed, because no notice is loaded.</summary>
    public bool IsProvisional { get; }

    /// <summary>The kind of the given day, which lies in this year.</summary>
    public DayKind KindOf(DateOnly day) => _kinds[day.DayOfYear - 1];

    /// <summary>The name of the holiday, or null.</summary>
    public string? NameOf(DateOnly day) => KindOf(day) is DayKind.PublicHoliday ? _names.GetValueOrDefault(day) : null;

    /// <summary>A year for which there is no notice yet: weekends and statutory days.</summary>
    public static CalendarYear Computed(int year)
    {
        var names = StatutoryNames(year);
        var made = new CalendarYear(year, provisional: true, names);
        foreach (var day in names.Keys) made._kinds[day.DayOfYear - 1] = DayKind.PublicHoliday;
        return made;
    }

    /// <summary>A year as its notice says. A run of days off is named after the statutory days inside it.</summary>
    public static CalendarYear From(YearNotice notice)
    {
        var statutory = StatutoryNames(notice.Year);
        Dictionary<DateOnly, string> names = [];
        foreach (var run in Runs(notice.Holidays))
        {
            var name = string.Join('、', run.Where(statutory.ContainsKey).SelectMany(d => statutory[d].Split('、')).Distinct());
            if (name.Length > 0) foreach (var day in run) names[day] = name;
        }

        var made = new CalendarYear(notice.Year, provisional: false, names);
        foreach (var day in notice.Holidays) made._kinds[day.DayOfYear - 1] = DayKind.PublicHoliday;
        foreach (var day in notice.MakeupWorkdays) made._kinds[day.DayOfYear - 1] = DayKind.MakeupWorkday;
        return made;
    }

    private static Dictionary<DateOnly, string> StatutoryNames(int year) => StatutoryHolidays.Of(year)
        .GroupBy(h => h.Date, h => h.Name).ToDictionary(g => g.Key, g => string.Join('、', g));

    private static IEnumerable<List<DateOnly>> Runs(IEnumerable<DateOnly> days)
    {
        List<DateOnly> run = [];
        foreach (var day in days.Order())
        {
            if (run.Count > 0 && run[^1].AddDays(1) != day)
            {
                yield return run;
                run = [];
            }

            run.Add(day);
        }

        if (run.Count > 0) yield return run;
    }
}
