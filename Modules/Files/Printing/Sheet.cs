using System.Text;
using QRCoder;
using SkiaSharp;

namespace ZhihuiShibei.Files.Printing;

/// <summary>A page being drawn. All places are in millimetres from its upper left corner.</summary>
public sealed class Sheet
{
    private readonly SKCanvas _canvas;
    private readonly Fonts _fonts;
    private readonly ISet<string> _missing;

    internal Sheet(SKCanvas canvas, Fonts fonts, PaperSize size, ISet<string> missing) =>
        (_canvas, _fonts, Size, _missing) = (canvas, fonts, size, missing);

    public PaperSize Size { get; }

    /// <summary>Characters that no font has, so far on this document; each was shown as 〓.</summary>
    public IReadOnlyCollection<string> Missing => [.. _missing];

    /// <summary>
    /// Sets a text into an area, from its top, wrapping at its width; what does not fit in its height is still set, so measure first
    /// where that matters.
    /// </summary>
    /// <returns>The height used.</returns>
    public float Text(string text, Area area, TextStyle style)
    {
        var (baseline, step) = (Points.Of(area.Top) + (style.Size * (0.88f + ((style.Leading - 1) / 2))), style.Size * style.Leading);
        var lines = Lines(text, area.Width, style);
        using var paint = new SKPaint { Color = style.Ink.Colour, IsAntialias = true };
        foreach (var line in lines)
        {
            DrawLine(line, Points.Of(area.Left), Points.Of(area.Width), baseline, style, paint);
            baseline += step;
        }

        return Points.ToMillimetres(lines.Count * step);
    }

    /// <summary>The height that <see cref="Text"/> would use.</summary>
    public float Measure(string text, float width, TextStyle style) =>
        Points.ToMillimetres(Lines(text, width, style).Count * style.Size * style.Leading);

    /// <summary>The text, with … for its end where it would take more lines than there is room for.</summary>
    public string Shorten(string text, float width, TextStyle style, int lines)
    {
        var whole = new System.Globalization.StringInfo(text);
        for (var kept = whole.LengthInTextElements; kept > 0; kept--)
        {
            var tried = kept == whole.LengthInTextElements ? text : whole.SubstringByTextElements(0, kept) + "…";
            if (Lines(tried, width, style).Count <= lines) return tried;
        }

        return "";
    }

    public void Fill(Area area, Ink ink, float radius = 0)
    {
        using var paint = new SKPaint { Color = ink.Colour, IsAntialias = true };
        _canvas.DrawRoundRect(area.ToPoints(), Points.Of(radius), Points.Of(radius), paint);
    }

    /// <param name="thickness">Of the line, millimetres.</param>
    public void Frame(Area area, Ink ink, float thickness, float radius = 0)
    {
        using var paint = new SKPaint { Color = ink.Colour, IsAntialias = true, IsStroke = true, StrokeWidth = Points.Of(thickness) };
        _canvas.DrawRoundRect(area.ToPoints(), Points.Of(radius), Points.Of(radius), paint);
    }

    /// <summary>A filled shape of straight lines, closed by itself.</summary>
    /// <param name="corners">At least three, in millimetres.</param>
    public void Shape(IReadOnlyList<(float X, float Y)> corners, Ink ink)
    {
        using var path = new SKPath();
        path.AddPoly([.. corners.Select(c => new SKPoint(Points.Of(c.X), Points.Of(c.Y)))]);
        using var paint = new SKPaint { Color = ink.Colour, IsAntialias = true };
        _canvas.DrawPath(path, paint);
    }

    /// <summary>A picture (PNG, JPEG, WebP), scaled into the area.</summary>
    /// <exception cref="ArgumentException">The bytes are not a picture.</exception>
    public void Picture(byte[] encoded, Area area)
    {
        using var image = SKImage.FromEncodedData(encoded) ?? throw new ArgumentException("Not a picture.", nameof(encoded));
        _canvas.DrawImage(image, area.ToPoints(), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    /// <summary>A QR code with its quiet zone, as drawn squares, so that it is sharp at every size.</summary>
    public void QrCode(string content, Area area)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var (rows, module) = (code.ModuleMatrix, Points.Of(area.Width) / code.ModuleMatrix.Count);
        using var path = new SKPath();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var from = x;
                while (x < rows.Count && rows[y][x]) x++;
                if (x == from) continue;
                var (left, top) = (Points.Of(area.Left) + (from * module), Points.Of(area.Top) + (y * module));
                path.AddRect(new SKRect(left, top, left + ((x - from) * module), top + module));
            }
        }

        using var paint = new SKPaint { Color = SKColors.Black };
        _canvas.DrawPath(path, paint);
    }

    private List<Line> Lines(string text, float width, TextStyle style)
    {
        var shaper = new Shaper(_fonts);
        List<Line> lines = [];
        foreach (var paragraph in text.Split('\n'))
        {
            var clusters = shaper.Shape(paragraph, style, _missing);
            var ranges = LineBreaker.Break(clusters, Points.Of(width));
            for (var i = 0; i < ranges.Count; i++) lines.Add(new(clusters[ranges[i]], i == ranges.Count - 1));
        }

        return lines;
    }

    private void DrawLine(Line line, float left, float width, float baseline, TextStyle style, SKPaint paint)
    {
        if (line.Clusters.Count == 0) return;
        var slack = width - line.Clusters.Sum(c => c.Advance) + style.Spacing;
        var stretch = style.Align == TextAlign.Justified && !line.Last && line.Clusters.Count > 1 ? slack / (line.Clusters.Count - 1) : 0;
        var x = left + style.Align switch { TextAlign.Centre => slack / 2, TextAlign.Right => slack, _ => 0 };
        using var blob = new SKTextBlobBuilder();
        for (var i = 0; i < line.Clusters.Count;)
        {
            var run = line.Clusters.Skip(i).TakeWhile(c => c.Face == line.Clusters[i].Face).ToList();
            x = AddRun(blob, run, x, stretch, style.Size);
            i += run.Count;
        }

        using var built = blob.Build();
        if (built is not null) _canvas.DrawText(built, 0, baseline, paint);
    }

    /// <summary>Glyphs together with their text, so that a PDF can be searched and copied from.</summary>
    private float AddRun(SKTextBlobBuilder blob, List<Cluster> run, float x, float stretch, float size)
    {
        using var font = Shaper.FontOf(_fonts.Of(run[0].Face).Typeface, size);
        var text = Encoding.UTF8.GetBytes(string.Concat(run.Select(c => c.Text)));
        var buffer = blob.AllocatePositionedTextRun(font, run.Sum(c => c.Glyphs.Length), text.Length);
        buffer.SetText(text);
        var (glyph, at) = (0, 0u);
        foreach (var cluster in run)
        {
            for (var i = 0; i < cluster.Glyphs.Length; i++, glyph++)
            {
                buffer.Glyphs[glyph] = cluster.Glyphs[i];
                buffer.Positions[glyph] = new(x + cluster.Offsets[i].X, cluster.Offsets[i].Y);
                buffer.Clusters[glyph] = at;
            }

            at += (uint)Encoding.UTF8.GetByteCount(cluster.Text);
            x += cluster.Advance + stretch;
        }

        return x;
    }

    private sealed record Line(List<Cluster> Clusters, bool Last);
}
