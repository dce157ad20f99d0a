using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Intake.Boxes;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.SpecialReports;

/// <summary>专报 for the office: the list, one of them, and its pages.</summary>
internal static class ShowReports
{
    public sealed record Item(
        Guid Id, [property: Description("文号；核发后才有。")] string? Number, [property: Description("标题。")] string Title,
        ReportStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("所反映的主题。")] Guid ThemeId, DateTimeOffset CreatedAt, [property: Description("印发时间。")] DateTimeOffset? IssuedAt);

    public static void Map(Api api)
    {
        api.Office.MapGet("/special-reports", List)
            .Says(Policies.SocialWork, DraftReport.Tag, "专报列表", "最近起草的在前。").Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/special-reports/{id:guid}", Show)
            .Says(Policies.SocialWork, DraftReport.Tag, "专报详情", "正文、数字、摘录、领导批示。").Refuses(ReportErrors.NotFound);
        api.Office.MapGet("/special-reports/{id:guid}/pdf", Print)
            .Says(Policies.SocialWork, DraftReport.Tag, "打印专报", "A4 PDF；未印发的印有“送审稿”。")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/pdf")
            .Refuses(ReportErrors.NotFound, BoxErrors.PrintingUnavailable);
    }

    internal static async Task<Page<Item>> List(
        IntakeContext db, CancellationToken ct,
        [Description("只看这种状态。")] ReportStatus? status = null, [Description("只看这个主题。")] Guid? themeId = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var reports = await db.Set<SpecialReport>().AsNoTracking()
            .Where(r => (status == null || r.Status == status) && (themeId == null || r.ThemeId == themeId)
                && EF.Functions.LessThan(ValueTuple.Create(r.CreatedAt, r.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).Take(take + 1).ToListAsync(ct);
        var items = reports.ConvertAll(r => new Item(r.Id, r.Number, r.Title, r.Status, r.Status.Name(), r.ThemeId, r.CreatedAt, r.IssuedAt));
        return Paging.Cut(items, take, i => new Cursor(i.CreatedAt, i.Id));
    }

    internal static async Task<ReportView> Show(Guid id, IntakeContext db, CancellationToken ct) => ReportView.Of(await FindAsync(id, db, ct));

    internal static async Task<FileContentHttpResult> Print(Guid id, IntakeContext db, Printer printer, PosterPrinting printing, CancellationToken ct)
    {
        var report = await FindAsync(id, db, ct);
        var printed = printing.Guard(() => new ReportPages(report).Print(printer));
        return TypedResults.File(printed.Content, printed.ContentType, $"{report.Number ?? "专报送审稿"}.pdf");
    }

    private static async Task<SpecialReport> FindAsync(Guid id, IntakeContext db, CancellationToken ct) =>
        await ReportView.Whole(db.Set<SpecialReport>().AsNoTracking()).FirstOrDefaultAsync(r => r.Id == id, ct) ?? throw ReportErrors.NotFound.Refuse();
}
