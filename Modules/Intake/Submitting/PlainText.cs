using System.Globalization;
using System.Text;

namespace ZhihuiShibei.Intake.Submitting;

/// <summary>
/// What a person typed, without the characters nobody sees: control characters, marks that turn the reading direction (with them a
/// text can show other words than it holds) and invisible spaces (with them a word list can be passed by). What belongs to an
/// emoji or a rare character stays.
/// </summary>
internal static class PlainText
{
    private const char Joiner = '\u200D';

    /// <summary>One line: line breaks become spaces.</summary>
    public static string Line(string? text) => Clean(text, breaks: false);

    /// <summary>Paragraphs: line breaks stay, as <c>\n</c>.</summary>
    public static string Paragraphs(string? text) => Clean(text, breaks: true);

    private static string Clean(string? text, bool breaks)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
            if (c is '\r' or '\n' or '\u2028' or '\u2029' or '\u0085') clean.Append(breaks ? '\n' : ' ');
            else if (c == '\t') clean.Append(' ');
            else if (IsSeen(text, i)) clean.Append(c);
        }

        return clean.ToString().Trim();
    }

    private static bool IsSeen(string text, int at)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c)) return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        if (char.IsLowSurrogate(c)) return at > 0 && char.IsHighSurrogate(text[at - 1]);
        // Between parts of one emoji, such as a family, the joiner is part of the picture.
        if (c == Joiner) return at > 0 && (char.IsLowSurrogate(text[at - 1]) || text[at - 1] == '\uFE0F');
        return char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format);
    }
}
