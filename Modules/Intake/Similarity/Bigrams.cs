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

    private const int NumberKind = 0xE8;
    private const int Before = 2;
    // FNV-1a.
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

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

    /// <summary>
    /// Numbers with what stands before them, such as 嘉定路165: in pairs alone 165 is hardly another number than 156 or 1065, and
    /// an address says more than any word. Distinct, ascending; as <c>0xE8</c> and a hash of three bytes, which is the code of no pair.
    /// </summary>
    public static int[] NumbersOf(params ReadOnlySpan<string> texts)
    {
        List<int> numbers = [];
        foreach (var text in texts)
        {
            for (var at = 0; at < text.Length; at++)
            {
                if (!char.IsAsciiDigit(Folding.Fold(text[at]))) continue;
                var start = Math.Max(0, at - Before);
                while (at < text.Length && char.IsAsciiDigit(Folding.Fold(text[at]))) at++;
                numbers.Add(Hashed(NumberKind, Folding.Fold(text[start..at]), []));
            }
        }

        return Sorted(numbers);
    }

    /// <summary>A feature that is longer than a pair, as a kind that no pair begins with and a hash of three bytes.</summary>
    public static int Hashed(int kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var hash = Basis;
        foreach (var c in first) hash = (hash ^ c) * Prime;
        foreach (var c in second) hash = (hash ^ c) * Prime;
        return (kind << 24) | (int)((hash ^ (hash >> 24)) & 0xFF_FFFF);
    }

    /// <summary>The pairs of a folded text whose two characters are both marked, or both not.</summary>
    public static int[] Within(string folded, bool[] mask, bool marked)
    {
        List<int> pairs = [];
        for (var i = 0; i + 1 < folded.Length; i++)
        {
            if (mask[i] == marked && mask[i + 1] == marked && char.IsLetterOrDigit(folded[i]) && char.IsLetterOrDigit(folded[i + 1]))
                pairs.Add((folded[i] << 16) | folded[i + 1]);
        }

        return Sorted(pairs);
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
