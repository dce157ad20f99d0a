using System.Globalization;

namespace ZhihuiShibei.Intake.Safety;

/// <summary>
/// A text as the word list sees it: case, width and look-alike digits made one, and what is put between characters to pass a list by
/// left out. Sentence marks stay, so that words of two sentences do not run together.
/// </summary>
/// <param name="Text">What is searched.</param>
/// <param name="Places">For each character of it, its place in the original.</param>
internal sealed record Folded(char[] Text, int[] Places)
{
    private const string Between = " \t\u00A0\u3000*_-·.•~|/\\^+=#@&<>「」『』【】[]{}`'\"…—‐";

    public static Folded Of(string text)
    {
        var (folded, places) = (new List<char>(text.Length), new List<int>(text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            if (Between.Contains(text[i], StringComparison.Ordinal) || IsUnseen(text[i])) continue;
            folded.Add(Fold(text[i]));
            places.Add(i);
        }

        return new([.. folded], [.. places]);
    }

    private static bool IsUnseen(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Control && c != '\n';

    private static char Fold(char c)
    {
        // Full width to half width.
        if (c is >= '\uFF01' and <= '\uFF5E') c = (char)(c - 0xFEE0);
        c = char.ToLowerInvariant(c);
        return c switch
        {
            >= '①' and <= '⑨' => (char)('1' + (c - '①')),
            >= '⑴' and <= '⑼' => (char)('1' + (c - '⑴')),
            >= '⒈' and <= '⒐' => (char)('1' + (c - '⒈')),
            '〇' or '零' or 'o' or 'о' or 'ο' => '0',
            'l' or 'і' or '丨' => '1',
            _ => c,
        };
    }
}
