using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>打印海报: of one box as PDF or picture, or of all boxes of a subdistrict in one PDF.</summary>
internal static class PrintPoster
{
    public static void Map(Api api)
    {
        api.Office.MapGet("/boxes/{id:guid}/poster", One)
            .Says(Policies.BoxWitnesses, "征集箱", "打印征集箱海报", "A4 或 A3，PDF 或 PNG。")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/pdf", "image/png")
            .Refuses(BoxErrors.NotFound, BoxErrors.CodeUnavailable, BoxErrors.PrintingUnavailable);
        api.Office.MapGet("/posters/{subdistrictCode}", All)
            .Says(Policies.BoxWitnesses, "征集箱", "打印一个街道的全部海报", "该街道未撤除的征集箱，每箱一页，合成一个 PDF。")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/pdf")
            .Refuses(BoxErrors.NotFound, BoxErrors.CodeUnavailable, BoxErrors.PrintingUnavailable);
    }

    internal static async Task<FileContentHttpResult> One(
        Guid id, IntakeContext db, PosterPrinting posters, Caller caller, CancellationToken ct,
        [Description("纸张，默认 A4。")] PosterSize size = PosterSize.A4, [Description("格式，默认 PDF。")] PosterFormat format = PosterFormat.Pdf)
    {
        var box = await db.FindBoxAsync(id, caller, ct);
        var printed = await posters.PrintAsync([box], size, format, ct);
        return TypedResults.File(printed.Content, printed.ContentType, $"box-{box.Code}.{(format == PosterFormat.Pdf ? "pdf" : "png")}");
    }

    internal static async Task<FileContentHttpResult> All(
        [Description("街道代码。")] string subdistrictCode, IntakeContext db, PosterPrinting posters, Caller caller, CancellationToken ct,
        [Description("纸张，默认 A4。")] PosterSize size = PosterSize.A4)
    {
        var boxes = await db.Boxes.AsNoTracking().VisibleTo(caller, db)
            .Where(b => b.SubdistrictCode == subdistrictCode && b.Status != BoxStatus.Removed).OrderBy(b => b.Code).ToListAsync(ct);
        if (boxes.Count == 0) throw BoxErrors.NotFound.Refuse();
        var printed = await posters.PrintAsync(boxes, size, PosterFormat.Pdf, ct);
        return TypedResults.File(printed.Content, printed.ContentType, $"boxes-{subdistrictCode}.pdf");
    }
}
