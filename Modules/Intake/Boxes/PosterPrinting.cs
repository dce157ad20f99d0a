using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Intake.Scenes;

namespace ZhihuiShibei.Intake.Boxes;

internal enum PosterSize
{
    [Display(Name = "A4")] A4,
    [Display(Name = "A3")] A3,
}

internal enum PosterFormat
{
    [Display(Name = "PDF")] Pdf,
    [Display(Name = "PNG 图片")] Png,
}

/// <summary>Prints posters, and says plainly when the machine cannot.</summary>
internal sealed class PosterPrinting(Printer printer, SceneCodes codes, ILogger<PosterPrinting> log)
{
    /// <exception cref="Kernel.Http.Refusal"><see cref="BoxErrors.CodeUnavailable"/>, <see cref="BoxErrors.PrintingUnavailable"/>.</exception>
    public async Task<Printed> PrintAsync(IReadOnlyList<SuggestionBox> boxes, PosterSize size, PosterFormat format, CancellationToken ct)
    {
        List<PageDrawing> pages = [];
        foreach (var box in boxes)
        {
            var code = await codes.OfAsync(Scene.Of(BoxCode.Parse(box.Code)!.Value), ct);
            pages.Add(new Poster(box, code.Picture, size == PosterSize.A3 ? PaperSize.A3 : PaperSize.A4).Page);
        }

        return Guard(() => format == PosterFormat.Pdf ? printer.Pdf("人民建议征集箱", pages) : printer.Png(pages[0]));
    }

    /// <exception cref="Kernel.Http.Refusal"><see cref="BoxErrors.PrintingUnavailable"/></exception>
    public Printed Guard(Func<Printed> print)
    {
        try
        {
            return print();
        }
        catch (FontMissingException e)
        {
            log.LogError(e, "Nothing can be printed");
            throw BoxErrors.PrintingUnavailable.Refuse();
        }
    }
}
