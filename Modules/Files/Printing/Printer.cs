using SkiaSharp;

namespace ZhihuiShibei.Files.Printing;

/// <summary>A page's size and how it is drawn; the same drawing serves PDF and PNG.</summary>
public sealed record PageDrawing(PaperSize Size, Action<Sheet> Draw);

/// <summary>What was printed.</summary>
/// <param name="Missing">Characters that no font has; each is shown as 〓, and whoever prints names must say so or refuse.</param>
public sealed record Printed(byte[] Content, string ContentType, IReadOnlyCollection<string> Missing);

/// <summary>Prints drawn pages. Singleton; takes processor time, some tens of milliseconds a page, and nothing else.</summary>
public sealed class Printer(Fonts fonts)
{
    /// <exception cref="FontMissingException">A font file is missing.</exception>
    public Printed Pdf(string title, IReadOnlyList<PageDrawing> pages)
    {
        using var stream = new MemoryStream();
        HashSet<string> missing = [];
        var about = SKDocumentPdfMetadata.Default;
        (about.Title, about.Producer) = (title, "智汇市北");
        using (var document = SKDocument.CreatePdf(stream, about))
        {
            foreach (var page in pages)
            {
                var canvas = document.BeginPage(Points.Of(page.Size.Width), Points.Of(page.Size.Height));
                page.Draw(new Sheet(canvas, fonts, page.Size, missing));
                document.EndPage();
            }

            document.Close();
        }

        return new(stream.ToArray(), "application/pdf", missing);
    }

    /// <summary>One page as a picture on white.</summary>
    /// <param name="dotsPerInch">150 is sharp on a screen, 300 in print.</param>
    /// <exception cref="FontMissingException">A font file is missing.</exception>
    public Printed Png(PageDrawing page, int dotsPerInch = 150)
    {
        var scale = dotsPerInch / 72f;
        var (width, height) = (Points.Of(page.Size.Width) * scale, Points.Of(page.Size.Height) * scale);
        HashSet<string> missing = [];
        using var surface = SKSurface.Create(new SKImageInfo((int)Math.Round(width), (int)Math.Round(height)));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        page.Draw(new Sheet(surface.Canvas, fonts, page.Size, missing));
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return new(png.ToArray(), "image/png", missing);
    }
}
