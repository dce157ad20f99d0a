using ZhihuiShibei.Intake.Similarity;

namespace ZhihuiShibei.Intake.Searching;

/// <summary>
/// 检索词: what a person typed, as words that must all occur. Spaces part words, quotation marks keep a phrase together; Chinese
/// needs neither, since a word is found wherever its characters follow each other.
/// </summary>
/// <param name="All">Folded, distinct.</param>
/// <param name="Pairs">Of all of them; what has these may have the words.</param>
internal sealed record Words(IReadOnlyList<string> All, int[] Pairs)
{
    public const int Length = 100;
    private const int Most = 8;
    private const string Quotes = "\"“”„「」『』";

    public static readonly Words None = new([], []);

    /// <exception cref="Kernel.Http.Refusal"><see cref="SearchErrors.TooShort"/>: single characters only, which are almost everywhere.</exception>
    public static Words Parse(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return None;
        var folded = Folding.Fold(typed);
        List<string> words = [];
        foreach (var (part, quoted) in folded.Split(Quotes.ToCharArray()).Select((p, i) => (p, i % 2 == 1)))
            words.AddRange(quoted ? [part.Trim()] : part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var all = words.Where(w => w.Length > 0).Distinct().Take(Most).ToList();
        // A pair with nothing stands for a lone character, which inside a text has neighbours.
        var pairs = Bigrams.Of([.. all]).Where(p => (p & 0xFFFF) != 0).ToArray();
        return pairs.Length > 0 ? new(all, pairs) : throw SearchErrors.TooShort.Refuse();
    }

    /// <summary>Whether all of them occur.</summary>
    public bool AreIn(params ReadOnlySpan<string> texts)
    {
        foreach (var word in All)
        {
            var found = false;
            foreach (var text in texts) found |= Folding.Fold(text).Contains(word, StringComparison.Ordinal);
            if (!found) return false;
        }

        return true;
    }

    /// <summary>Where they occur, first to last, without overlap.</summary>
    public List<Mark> MarksIn(string text)
    {
        var folded = Folding.Fold(text);
        List<Mark> marks = [];
        foreach (var word in All)
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                marks.Add(new(at, word.Length));
        List<Mark> apart = [];
        foreach (var mark in marks.OrderBy(m => m.Offset).ThenByDescending(m => m.Length))
            if (apart.Count == 0 || mark.Offset >= apart[^1].Offset + apart[^1].Length) apart.Add(mark);
        return apart;
    }
}
