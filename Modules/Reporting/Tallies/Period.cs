using System.Globalization;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Reporting.Tallies;

/// <summary>A span of days in Asia/Shanghai, both ends included.</summary>
internal readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>The longest span that is asked for at once, months.</summary>
    public const int MostMonths = 60;

    public static Period Month(DateOnly day) => new(new(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1));

    /// <summary>Whole months; this month where nothing is given, one month where one end is.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReportingErrors.BadPeriod"/></exception>
    public static Period Months(string? from, string? to, TimeProvider time)
    {
        var first = MonthOf(from) ?? MonthOf(to) ?? Month(Shanghai.Today(time)).From;
        var last = MonthOf(to) ?? first;
        if (last < first || ((last.Year - first.Year) * 12) + last.Month - first.Month >= MostMonths) throw ReportingErrors.BadPeriod.Refuse();
        return new(first, Month(last).To);
    }

    /// <summary>The first day of a month written <c>2024-11</c>; nothing where nothing is written.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReportingErrors.BadPeriod"/></exception>
    public static DateOnly? MonthOf(string? text) => string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= 2000 and < 2100 ? month
        : throw ReportingErrors.BadPeriod.Refuse();

    public static string Name(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
