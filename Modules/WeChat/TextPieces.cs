using System.Globalization;

namespace ZhihuiShibei.WeChat;

/// <summary>
/// Cuts a text into pieces of at most 2500 UTF-16 units, the strictest way to count 2500 字, never inside a character.
/// Pieces overlap, so that a phrase on a seam is whole in one of them.
/// </summary>
internal static class TextPieces
{
    public const int Longest = 2500;
    public const int Overlap = 40;

    public static IReadOnlyList<string> Of(string text)
    {
        if (text.Length <= Longest) return [text];
        var starts = StringInfo.ParseCombiningCharacters(text);
        var pieces = new List<string>();
        for (var from = 0; ;)
        {
            if (text.Length - from <= Longest) return [.. pieces, text[from..]];
            var to = LastStart(starts, from + Longest, above: from);
            pieces.Add(text[from..to]);
            from = LastStart(starts, to - Overlap, above: from);
        }
    }

    /// <summary>
    /// The last start of a character at or before <paramref name="limit"/>; a character longer than a piece is cut hard.
    /// </summary>
    private static int LastStart(int[] starts, int limit, int above)
    {
        var at = Array.BinarySearch(starts, limit);
        var start = starts[at >= 0 ? at : ~at - 1];
        return start > above ? start : limit;
    }
}
