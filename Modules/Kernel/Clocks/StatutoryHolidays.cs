using System.Globalization;

namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>
/// The days off that 《全国年节及纪念日放假办法》 fixes for everybody, computed from the sun and the moon for 2014–2099. Not the
/// swapped days around them, nor the day given back for a holiday on a weekend: where those fall only the yearly notice says.
/// </summary>
internal static class StatutoryHolidays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>Each statutory day of the year with the holiday's name; a date may come twice when two holidays meet.</summary>
    public static IEnumerable<(DateOnly Date, string Name)> Of(int year)
    {
        // The 2024 revision, in force from 2025-01-01, added New Year's Eve and May 2.
        var since2025 = year >= 2025;
        var newYear = LunarDay(year, 1, 1);
        yield return (new(year, 1, 1), "元旦");
        for (var day = since2025 ? -1 : 0; day <= 2; day++) yield return (newYear.AddDays(day), "春节");
        yield return (new(year, 4, Qingming(year)), "清明节");
        yield return (new(year, 5, 1), "劳动节");
        if (since2025) yield return (new(year, 5, 2), "劳动节");
        yield return (LunarDay(year, 5, 5), "端午节");
        for (var day = 1; day <= 3; day++) yield return (new(year, 10, day), "国庆节");
        yield return (LunarDay(year, 8, 15), "中秋节");
    }

    private static DateOnly LunarDay(int year, int month, int day)
    {
        // A leap month pushes the index of every later month up by one; GetLeapMonth gives the leap month's own index, or 0.
        var leap = Lunar.GetLeapMonth(year);
        var index = leap > 0 && leap <= month ? month + 1 : month;
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, index, day, 0, 0, 0, 0));
    }

    /// <summary>The day of April on which the sun reaches 15°: 0.2422 days drift a year against the leap days. Valid 2000–2099.</summary>
    private static int Qingming(int year)
    {
        var sinceCentury = year % 100;
        return (int)(sinceCentury * 0.2422 + 4.81) - sinceCentury / 4;
    }
}
