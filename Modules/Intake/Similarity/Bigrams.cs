using System.Text;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>
/// 二元字组: the pairs of neighbouring letters, digits or Chinese characters in a text, each as <c>(first &lt;&lt; 16) | second</c>.
/// A character that stands alone is a pair with nothing, so every character is in some pair. Pairs do not reach over
/// punctuation, spaces and emoji.
/// </summary>
internal static class Bigrams
{
    // A character beyond the first 65,536 (such as 𠮷) takes a place in the range that UTF-16 keeps for halves: always the
    // same one, shared with few others.
    private const int Astral = 0xD800;
    private const int AstralPlaces = 0x7FF;

    /// <summary>Distinct, ascending.</summary>
    public static int[] Of(params ReadOnlySpan<string> texts)
    {
        List<int> pairs = new(512);
        foreach (var text in texts) Collect(text, pairs);
        return Sorted(pairs);
    }

    /// <summary>The union of two lists of pairs.</summary>
    public static int[] Union(int[] a, int[] b) => Sorted([.. a, .. b]);

    private static void Collect(string text, List<int> pairs)
    {
        var (previous, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var here = CodeOf(rune);
            if (here == 0)
            {
                if (length == 1) pairs.Add(previous << 16);
                length = 0;
                continue;
            }

            if (length > 0) pairs.Add((previous << 16) | here);
            (previous, length) = (here, length + 1);
        }

        if (length == 1) pairs.Add(previous << 16);
    }

    private static int CodeOf(Rune rune)
    {
        if (!rune.IsBmp) return Rune.IsLetterOrDigit(rune) ? Astral | (rune.Value & AstralPlaces) : 0;
        var c = Folding.Fold((char)rune.Value);
        return char.IsLetterOrDigit(c) ? c : 0;
    }

    private static int[] Sorted(List<int> pairs)
    {
        pairs.Sort();
        var count = 0;
        for (var i = 0; i < pairs.Count; i++)
            if (count == 0 || pairs[i] != pairs[count - 1]) pairs[count++] = pairs[i];
        return [.. pairs[..count]];
    }
}
