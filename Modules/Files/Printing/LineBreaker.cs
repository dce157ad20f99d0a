namespace ZhihuiShibei.Files.Printing;

/// <summary>
/// 断行: Chinese breaks between any two characters, except that no line begins with a closing mark or ends with an opening one; words
/// and numbers stay whole while they fit.
/// </summary>
internal static class LineBreaker
{
    private const string NotFirst = "，。、；：？！）》」』】〕〉〗”’…—·％‰℃,.;:?!)]}%ー々";
    private const string NotLast = "（《「『【〔〈〖“‘([{￥$#№";

    /// <summary>The lines of a paragraph as ranges of its clusters; spaces at a line's end are left out. An empty paragraph is one empty line.</summary>
    public static List<Range> Break(IReadOnlyList<Cluster> clusters, float width)
    {
        List<Range> lines = [];
        var start = 0;
        while (start < clusters.Count)
        {
            var end = EndOf(clusters, start, width);
            var shown = end;
            while (shown > start && clusters[shown - 1].Text == " ") shown--;
            lines.Add(start..shown);
            start = end;
            while (start < clusters.Count && clusters[start].Text == " ") start++;
        }

        if (lines.Count == 0) lines.Add(0..0);
        return lines;
    }

    private static int EndOf(IReadOnlyList<Cluster> clusters, int start, float width)
    {
        var (filled, good) = (0f, start);
        for (var i = start; i < clusters.Count; i++)
        {
            filled += clusters[i].Advance;
            // The last character may hang over by a rounding error.
            if (filled > width + 0.01f && clusters[i].Text != " ") return good > start ? good : Math.Max(i, start + 1);
            if (i + 1 == clusters.Count || MayBreak(clusters[i].Text, clusters[i + 1].Text)) good = i + 1;
        }

        return clusters.Count;
    }

    private static bool MayBreak(string before, string after) =>
        !NotFirst.Contains(after[0], StringComparison.Ordinal) && !NotLast.Contains(before[0], StringComparison.Ordinal)
        && after != " " && !(IsOfWord(before) && IsOfWord(after));

    private static bool IsOfWord(string text) => char.IsAscii(text[0]) && text[0] > ' ';
}
