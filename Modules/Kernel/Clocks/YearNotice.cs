using System.Globalization;

namespace ZhihuiShibei.Kernel.Clocks;

/// <summary>
/// What a State Council notice 放假安排通知 says about one year. Ordinary weekends are not listed.
/// </summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Holidays">Every day the notice names as off, weekend days inside a holiday included.</param>
/// <param name="MakeupWorkdays">Weekend days that the notice makes working days.</param>
public sealed record YearNotice(int Year, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> MakeupWorkdays)
{
    /// <summary>Reads what an administrator typed or pasted.</summary>
    /// <param name="year">The year the notice is about.</param>
    /// <param name="holidays">Days off, each as yyyy-MM-dd.</param>
    /// <param name="makeupWorkdays">Make-up days, each as yyyy-MM-dd.</param>
    /// <returns>The notice, or null together with every problem found, in Chinese.</returns>
    public static (YearNotice? Notice, IReadOnlyList<string> Problems) Parse(
        int year, IEnumerable<string> holidays, IEnumerable<string> makeupWorkdays)
    {
        List<string> problems = [];
        var notice = new YearNotice(year, Dates(holidays, problems), Dates(makeupWorkdays, problems));
        problems.AddRange(notice.Validate());
        return problems.Count == 0 ? (notice, problems) : (null, problems);
    }

    /// <summary>Everything wrong with the notice, in Chinese; empty when it may be used.</summary>
    public IReadOnlyList<string> Validate()
    {
        if (Year is < WorkingCalendar.FirstYear or > WorkingCalendar.LastYear)
            return [$"年份 {Year} 超出工作日历范围（{WorkingCalendar.FirstYear}—{WorkingCalendar.LastYear}）"];
        return [.. Problems()];
    }

    /// <summary>
    /// Days that the law makes days off and the notice does not name, with the holiday; none in a notice that was typed in full.
    /// A notice cannot take a statutory day away, so each is a slip: a day left out, or the two lists exchanged.
    /// </summary>
    public IReadOnlyList<string> MissingStatutoryDays() =>
        [.. StatutoryHolidays.Of(Year).Where(h => !Holidays.Contains(h.Date)).Select(h => $"{Text(h.Date)}（{h.Name}）是法定节假日，放假日中没有列出，请核对")];

    private IEnumerable<string> Problems()
    {
        if (Holidays.Count == 0) yield return $"{Year} 年的通知没有列出任何放假日";
        foreach (var day in Holidays.Concat(MakeupWorkdays).Where(d => d.Year != Year).Distinct())
            yield return $"{Text(day)} 不属于 {Year} 年，请录入所属年份的通知";
        foreach (var day in Twice(Holidays)) yield return $"{Text(day)} 在放假日中重复";
        foreach (var day in Twice(MakeupWorkdays)) yield return $"{Text(day)} 在调休上班日中重复";
        foreach (var day in Holidays.Intersect(MakeupWorkdays)) yield return $"{Text(day)} 既是放假日又是调休上班日";
        foreach (var (day, name) in StatutoryHolidays.Of(Year).Where(h => MakeupWorkdays.Contains(h.Date)))
            yield return $"{Text(day)}（{name}）是法定节假日，不能列为调休上班日，请核对两个列表是否填反";
        foreach (var day in MakeupWorkdays.Where(d => !WorkingCalendar.IsWeekend(d)).Distinct())
            yield return $"{Text(day)} 不是周末，不能列为调休上班日";
    }

    private static List<DateOnly> Dates(IEnumerable<string> texts, List<string> problems)
    {
        List<DateOnly> dates = [];
        foreach (var text in texts)
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                dates.Add(date);
            else
                problems.Add($"“{text}”不是有效日期，应为 yyyy-MM-dd 格式");
        return dates;
    }

    private static IEnumerable<DateOnly> Twice(IEnumerable<DateOnly> days) => days.GroupBy(d => d).Where(g => g.Count() > 1).Select(g => g.Key);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
