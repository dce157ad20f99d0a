using System.ComponentModel;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>A text with places in it to be set off. Offsets count UTF-16 units, as JavaScript does.</summary>
internal sealed record MarkedText([property: Description("文字。")] string Text, [property: Description("需要突出显示的位置，从前到后，互不重叠。")] IReadOnlyList<Mark> Marks)
{
    internal const int ExcerptLength = 120;
    private const int Before = 30;

    /// <summary>At most some 120 characters of a text, from shortly before the place that <paramref name="from"/> names.</summary>
    internal static MarkedText Excerpt(string text, IReadOnlyList<Mark> marks, int from)
    {
        var start = Whole(text, Math.Clamp(from - Before, 0, Math.Max(0, text.Length - ExcerptLength)));
        var end = Whole(text, Math.Min(text.Length, start + ExcerptLength));
        var (head, tail) = (start > 0 ? "…" : "", end < text.Length ? "…" : "");
        return new(
            $"{head}{text[start..end]}{tail}",
            [.. marks.Where(m => m.Offset >= start && m.Offset + m.Length <= end).Select(m => m with { Offset = m.Offset - start + head.Length })]);
    }

    // Not in the middle of a character of two units.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}

/// <summary>A place in a text.</summary>
internal sealed record Mark(
    [property: Description("起点，从0起，按UTF-16字符计。")] int Offset,
    [property: Description("长度，按UTF-16字符计。")] int Length);
