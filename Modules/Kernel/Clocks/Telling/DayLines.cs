namespace ZhihuiShibei.Kernel.Clocks.Telling;

/// <summary>Sixty days on a telephone: neighbouring days that count alike, or do not count for the same reason, become one line.</summary>
internal static class DayLines
{
    public static IReadOnlyList<string> Of(IReadOnlyList<ExplainedDay> days, ClockRule rule)
    {
        List<string> lines = [];
        for (var i = 0; i < days.Count;)
        {
            var last = i;
            while (last + 1 < days.Count && Alike(days[i], days[last + 1], rule)) last++;
            lines.Add(i == last ? $"{Text(days[i].Date)}：{days[i].Text}" : Several(days[i], days[last], rule));
            i = last + 1;
        }

        return lines;
    }

    private static string Several(ExplainedDay first, ExplainedDay last, ClockRule rule)
    {
        var what = first.Ordinal is { } from ? $"第{from}至{last.Ordinal}{rule.UnitText}" : first.Text;
        return $"{Text(first.Date)}至{Text(last.Date)}：{what}";
    }

    // A counted day of which more is to be said, a make-up day or the last, keeps a line of its own.
    private static bool Alike(ExplainedDay a, ExplainedDay b, ClockRule rule) =>
        a.Ordinal is null ? b.Ordinal is null && a.Text == b.Text : IsPlain(a, rule) && IsPlain(b, rule);

    private static bool IsPlain(ExplainedDay day, ClockRule rule) => day.Ordinal is { } n && day.Text == $"第{n}{rule.UnitText}";

    private static string Text(DateOnly day) => $"{day:M月d日}";
}
