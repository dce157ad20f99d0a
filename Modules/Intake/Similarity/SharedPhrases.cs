namespace ZhihuiShibei.Intake.Similarity;

/// <summary>相同语句: the phrases of other texts that the asked text has too, as long as they say something.</summary>
internal sealed class SharedPhrases(string asked, Rarity rarity)
{
    private const int Shortest = 3;
    private const int Most = 30;
    private readonly string _asked = Folding.Fold(asked);

    public MarkedText MarkIn(string text) => new(text, MarksIn(text));

    /// <summary>The part of a text in which most of them are.</summary>
    public MarkedText ExcerptOf(string text)
    {
        var marks = MarksIn(text);
        var fullest = marks.MaxBy(m => marks.Where(o => o.Offset >= m.Offset && o.Offset + o.Length <= m.Offset + MarkedText.ExcerptLength).Sum(o => o.Length));
        return MarkedText.Excerpt(text, marks, fullest?.Offset ?? 0);
    }

    private List<Mark> MarksIn(string text)
    {
        var folded = Folding.Fold(text);
        List<Mark> marks = [];
        for (var at = 0; at + Shortest <= folded.Length && marks.Count < Most;)
        {
            var length = LongestAt(folded, at);
            if (length < Shortest || !Bigrams.Of(folded.Substring(at, length)).Any(Tells))
            {
                at++;
                continue;
            }

            marks.Add(new(at, length));
            at += length;
        }

        return marks;
    }

    /// <summary>A phrase needs a pair that is not everywhere, or "建议由有关部门" would be one.</summary>
    private bool Tells(int pair) => rarity.CountOf(pair) <= Math.Max(20, rarity.Documents / 20);

    private int LongestAt(string folded, int at)
    {
        if (!IsPart(folded[at])) return 0;
        var (length, found) = (0, 0);
        for (var end = at + Shortest; end <= folded.Length; end++)
        {
            found = _asked.IndexOf(folded[at..end], found, StringComparison.Ordinal);
            if (found < 0) break;
            length = end - at;
        }

        // Punctuation at the end is not part of a phrase, nor is half a character.
        while (length > 0 && (!IsPart(folded[at + length - 1]) || char.IsHighSurrogate(folded[at + length - 1]))) length--;
        return length;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
