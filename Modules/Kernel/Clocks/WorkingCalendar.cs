namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>
/// Which days offices work, by the State Council's yearly notices. A year without a notice is computed from weekends and
/// statutory days and is provisional. Immutable; look-ups and day arithmetic allocate nothing.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>The first year known; statutory days of earlier years followed another list.</summary>
    public const int FirstYear = 2014;

    /// <summary>The last year known; the formula for 清明 ends with the century.</summary>
    public const int LastYear = 2099;

    private static readonly Lazy<WorkingCalendar> Carried = new(() => new WorkingCalendar(PublishedNotices.Read()));

    private readonly CalendarYear[] _years;

    /// <summary>A calendar from these notices; of two for the same year the later in the list wins.</summary>
    /// <exception cref="ArgumentException">A notice is not valid; the message carries its problems.</exception>
    public WorkingCalendar(IEnumerable<YearNotice> notices)
    {
        _years = new CalendarYear[LastYear - FirstYear + 1];
        for (var year = FirstYear; year <= LastYear; year++) _years[year - FirstYear] = CalendarYear.Computed(year);
        foreach (var notice in notices) Set(_years, notice);
    }

    private WorkingCalendar(CalendarYear[] years, int revision) => (_years, Revision) = (years, revision);

    /// <summary>How many notices have been loaded since the product was built; a clock keeps the one it was computed with.</summary>
    public int Revision { get; }

    /// <summary>The calendar of the notices that the product carries.</summary>
    public static WorkingCalendar Published => Carried.Value;

    /// <summary>The same calendar with one year's notice loaded or replaced.</summary>
    /// <param name="revision">The new calendar's <see cref="Revision"/>; the next one where none is given.</param>
    /// <exception cref="ArgumentException">The notice is not valid; the message carries its problems.</exception>
    public WorkingCalendar With(YearNotice notice, int? revision = null)
    {
        var years = (CalendarYear[])_years.Clone();
        Set(years, notice);
        return new(years, revision ?? Revision + 1);
    }

    /// <summary>True while the year has no notice.</summary>
    public bool IsProvisional(int year) => Year(year).IsProvisional;

    /// <summary>
    /// The year whose notice ought to be here and is not: this year, or from November on the next one; null if all is well.
    /// </summary>
    public int? MissingNotice(DateOnly today) =>
        IsProvisional(today.Year) ? today.Year
        : today.Month >= 11 && today.Year < LastYear && IsProvisional(today.Year + 1) ? today.Year + 1
        : null;

    /// <summary>The kind of a day with its reason.</summary>
    public CalendarDay Of(DateOnly day)
    {
        var year = Year(day.Year);
        return new(day, year.KindOf(day), year.NameOf(day), year.IsProvisional);
    }

    /// <summary>Whether offices work on the day.</summary>
    public bool IsWorkingDay(DateOnly day) => Year(day.Year).KindOf(day) is DayKind.WorkingDay or DayKind.MakeupWorkday;

    /// <summary>The first working day after the given day.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => AddWorkingDays(day, 1);

    /// <summary>The day itself if offices work on it, else the next working day.</summary>
    public DateOnly WorkingDayOnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : NextWorkingDay(day);

    /// <summary>The n-th working day after the given day, which is not counted; before it when n is negative; itself for 0.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int n)
    {
        var step = Math.Sign(n);
        for (var left = Math.Abs(n); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day)) left--;
        }

        return day;
    }

    /// <summary>How many working days lie after <paramref name="from"/> up to and with <paramref name="to"/>; 0 if none.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var n = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (IsWorkingDay(day)) n++;
        return n;
    }

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private CalendarYear Year(int year) => year is >= FirstYear and <= LastYear
        ? _years[year - FirstYear]
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"The working calendar knows {FirstYear} to {LastYear}.");

    private static void Set(CalendarYear[] years, YearNotice notice)
    {
        var problems = notice.Validate();
        if (problems.Count > 0) throw new ArgumentException(string.Join('；', problems), nameof(notice));
        years[notice.Year - FirstYear] = CalendarYear.From(notice);
    }
}
