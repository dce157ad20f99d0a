namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>
/// 自动标题: the longest of a theme's common phrases, with the phrase that stands beside it more often than chance would have it: 海云花园 alone
/// tells where, 海云花园 · 停车难 tells what.
/// </summary>
internal static class ThemeTitle
{
    private const double Common = 0.6;
    private const double Beside = 0.4;
    private const double ThanByChance = 3;

    /// <param name="group">The theme's own phrases, most titles first.</param>
    public static string Of(IReadOnlyList<int> group, IReadOnlyList<string> phrases, Extents there)
    {
        var main = group.Where(i => there.Titles[i] >= Common * there.Titles[group[0]]).MaxBy(i => phrases[i].Length);
        var beside = there.Together.Keys.Where(p => p.Item1 == main || p.Item2 == main).Select(p => p.Item1 == main ? p.Item2 : p.Item1)
            .Where(i => !group.Contains(i) && IsTelling(i)).OrderByDescending(i => there.Both(main, i)).ThenByDescending(i => phrases[i].Length)
            .Select(i => phrases[i]).FirstOrDefault(p => !Overlap(p, phrases[main]));
        return beside is null ? phrases[main] : $"{phrases[main]} · {beside}";

        bool IsTelling(int i)
        {
            var share = (double)there.Both(main, i) / there.Titles[main];
            return share >= Beside && share >= ThanByChance * there.Titles[i] / there.All;
        }
    }

    private static bool Overlap(string a, string b) => a.Contains(b[..2], StringComparison.Ordinal) || b.Contains(a[..2], StringComparison.Ordinal)
        || a.Contains(b[^2..], StringComparison.Ordinal) || b.Contains(a[^2..], StringComparison.Ordinal);
}
