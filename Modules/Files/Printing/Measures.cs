using SkiaSharp;

namespace ZhihuiShibei.Files.Printing;

/// <summary>A paper's size in millimetres, upright.</summary>
public readonly record struct PaperSize(float Width, float Height)
{
    public static readonly PaperSize A3 = new(297, 420);
    public static readonly PaperSize A4 = new(210, 297);
    public static readonly PaperSize A6 = new(105, 148);

    public PaperSize Landscape => new(Height, Width);
}

/// <summary>A rectangle on the page: left, top, width and height in millimetres from the upper left corner.</summary>
public readonly record struct Area(float Left, float Top, float Width, float Height)
{
    public float Right => Left + Width;
    public float Bottom => Top + Height;

    /// <summary>Smaller by the same margin on all sides.</summary>
    public Area Inset(float margin) => new(Left + margin, Top + margin, Width - (2 * margin), Height - (2 * margin));

    internal SKRect ToPoints() => new(Points.Of(Left), Points.Of(Top), Points.Of(Right), Points.Of(Bottom));
}

/// <summary>A colour, as <c>#RRGGBB</c>.</summary>
public readonly record struct Ink(string Hex)
{
    public static readonly Ink Black = new("#1A1A1A");
    public static readonly Ink Grey = new("#595959");
    public static readonly Ink White = new("#FFFFFF");

    internal SKColor Colour => SKColor.Parse(Hex);
}

public enum TextAlign
{
    Left,
    Centre,
    Right,
    /// <summary>两端对齐: both edges straight, the last line of a paragraph as it comes.</summary>
    Justified,
}

/// <summary>How a text is set.</summary>
/// <param name="Size">In points.</param>
/// <param name="Leading">Distance of baselines as a multiple of the size.</param>
/// <param name="Spacing">Extra space after each character, in points.</param>
public sealed record TextStyle(
    FontFace Face, float Size, Ink Ink, TextAlign Align = TextAlign.Left, float Leading = 1.5f, float Spacing = 0);

/// <summary>Printers' points, in which the graphics library counts: 72 to the inch.</summary>
internal static class Points
{
    private const float PerMillimetre = 72f / 25.4f;

    public static float Of(float millimetres) => millimetres * PerMillimetre;

    public static float ToMillimetres(float points) => points / PerMillimetre;
}
