using System.Globalization;
using System.Text;
using SkiaSharp;

namespace ZhihuiShibei.Files.Printing;

/// <summary>One character as a reader counts, with the glyphs that show it.</summary>
/// <param name="Offsets">Where each glyph stands relative to the character's left edge, in points.</param>
internal sealed record Cluster(string Text, FontFace Face, ushort[] Glyphs, SKPoint[] Offsets, float Advance);

/// <summary>
/// Turns characters into glyphs of fonts. A character that no font has is shown as 〓, the printers' mark for a missing letter, and
/// reported: an empty box would pass unseen, and a name printed wrongly is worse than a name not printed.
/// </summary>
internal sealed class Shaper(Fonts fonts)
{
    public const string Mark = "〓";

    /// <summary>The clusters of one paragraph (no line breaks in it); what no font has is added to <paramref name="missing"/>.</summary>
    public List<Cluster> Shape(string paragraph, TextStyle style, ISet<string> missing)
    {
        List<Cluster> clusters = [];
        foreach (var (text, face) in Runs(paragraph, style.Face, missing)) clusters.AddRange(ShapeRun(text, face, style));
        return clusters;
    }

    /// <summary>Neighbours that one face can show, together.</summary>
    private List<(string Text, FontFace Face)> Runs(string paragraph, FontFace wanted, ISet<string> missing)
    {
        List<(string Text, FontFace Face)> runs = [];
        var elements = StringInfo.GetTextElementEnumerator(paragraph);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var face = FaceFor(element, wanted);
            if (face is null)
            {
                missing.Add(element);
                (element, face) = (Mark, FaceFor(Mark, wanted) ?? wanted);
            }

            if (runs.Count > 0 && runs[^1].Face == face) runs[^1] = (runs[^1].Text + element, face.Value);
            else runs.Add((element, face.Value));
        }

        return runs;
    }

    private FontFace? FaceFor(string element, FontFace wanted) =>
        Has(wanted, element) ? wanted : wanted != FontFace.Sans && Has(FontFace.Sans, element) ? FontFace.Sans : null;

    private bool Has(FontFace face, string element) =>
        element.EnumerateRunes().Where(IsShown).All(rune => fonts.Of(face).Typeface.ContainsGlyph(rune.Value));

    // Selectors of a variant change the look of what is before them and need no glyph of their own.
    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format
        && rune.Value is not (>= 0xFE00 and <= 0xFE0F) and not (>= 0xE0100 and <= 0xE01EF);

    private IEnumerable<Cluster> ShapeRun(string text, FontFace face, TextStyle style)
    {
        var loaded = fonts.Of(face);
        using var font = FontOf(loaded.Typeface, style.Size);
        SkiaSharp.HarfBuzz.SKShaper.Result shaped;
        lock (loaded.InUse) shaped = loaded.Shaper.Shape(text, font);
        var (glyph, at) = (0, 0u);
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            at += (uint)Encoding.UTF8.GetByteCount(element);
            var first = glyph;
            while (glyph < shaped.Codepoints.Length && shaped.Clusters[glyph] < at) glyph++;
            var left = PositionOf(shaped, first);
            yield return new(
                element, face,
                [.. shaped.Codepoints[first..glyph].Select(g => (ushort)g)],
                [.. shaped.Points[first..glyph].Select(p => new SKPoint(p.X - left, p.Y))],
                PositionOf(shaped, glyph) - left + style.Spacing);
        }
    }

    private static float PositionOf(SkiaSharp.HarfBuzz.SKShaper.Result shaped, int glyph) =>
        glyph < shaped.Points.Length ? shaped.Points[glyph].X : shaped.Width;

    public static SKFont FontOf(SKTypeface typeface, float size) =>
        new(typeface, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
}
