using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Supervision.Digests;

/// <summary>领导摘报: the list, one of them, and its pages.</summary>
internal static class ShowDigests
{
    public sealed record Response(
        Guid Id, [property: Description("文号；印发后才有。")] string? Number, DigestStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("写在前面的话。")] string Remark, [property: Description("列入的事项，最先届满的在前。")] IReadOnlyList<Line> Lines,
        [property: Description("拟稿时间。")] DateTimeOffset ComposedAt, [property: Description("印发时间。")] DateTimeOffset? IssuedAt);

    public sealed record Line(
        [property: Description("督办事项标识。")] Guid ItemId, [property: Description("建议编号；承诺事项没有。")] string? Number,
        [property: Description("事项。")] string Title, string UnitName, [property: Description("哪个时限。")] string ClockText, DateTimeOffset DueAt,
        [property: Description("已超期多少天。")] int OverdueDays, [property: Description("第几次超期。")] int Time,
        [property: Description("单位说明的原因。")] string? Cause, [property: Description("单位的措施。")] string? Measure,
        [property: Description("单位承诺的日期。")] DateOnly? Until);

    public static void Map(Api api)
    {
        api.Office.MapGet("/leader-digests", List)
            .Says(Policies.SocialWork, SupervisionArea.Tag, "领导摘报列表", "最近拟稿的在前。").Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/leader-digests/{id:guid}", Show)
            .Says(Policies.SocialWork, SupervisionArea.Tag, "领导摘报详情").Refuses(DigestErrors.NotFound);
        api.Office.MapGet("/leader-digests/{id:guid}/pdf", Print)
            .Says(Policies.SocialWork, SupervisionArea.Tag, "打印领导摘报", "A4 PDF；未印发的印有“送审稿”。")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/pdf").Refuses(DigestErrors.NotFound, DigestErrors.PrintingUnavailable);
    }

    internal static async Task<Page<Response>> List(
        HandlingContext db, Caller caller, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var found = await db.Set<LeaderDigest>().AsNoTracking().Include(d => d.Lines)
            .Where(d => EF.Functions.LessThan(ValueTuple.Create(d.ComposedAt, d.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(d => d.ComposedAt).ThenByDescending(d => d.Id).Take(take + 1).ToListAsync(ct);
        var read = await db.ReadingAsync(found, caller, ct);
        return Paging.Cut(found.ConvertAll(d => Of(d, read)), take, d => new Cursor(d.ComposedAt, d.Id));
    }

    internal static async Task<Response> Show(Guid id, HandlingContext db, Caller caller, CancellationToken ct)
    {
        var its = await FindAsync(id, db, ct);
        return Of(its, await db.ReadingAsync([its], caller, ct));
    }

    internal static async Task<FileContentHttpResult> Print(
        Guid id, HandlingContext db, Caller caller, Printer printer, ILogger<Printer> log, CancellationToken ct)
    {
        var its = await FindAsync(id, db, ct);
        var read = await db.ReadingAsync([its], caller, ct);
        try
        {
            var printed = DigestPages.Print(its, read.LinesOf(its), printer);
            return TypedResults.File(printed.Content, printed.ContentType, $"{its.Number ?? "领导摘报送审稿"}.pdf");
        }
        catch (FontMissingException e)
        {
            log.LogError(e, "A leader digest could not be printed");
            throw DigestErrors.PrintingUnavailable.Refuse();
        }
    }

    public static Response Of(LeaderDigest its, DigestReading read) => new(
        its.Id, its.Number, its.Status, its.Status.Name(), its.Remark,
        [.. read.LinesOf(its).Select(l => new Line(
            l.ItemId, l.Number, l.Title, l.UnitName, l.ClockText, l.DueAt, l.OverdueDays, l.Time, l.Cause, l.Measure, l.Until))],
        its.ComposedAt, its.IssuedAt);

    private static async Task<LeaderDigest> FindAsync(Guid id, HandlingContext db, CancellationToken ct) =>
        await db.Set<LeaderDigest>().AsNoTracking().Include(d => d.Lines).FirstOrDefaultAsync(d => d.Id == id, ct) ?? throw DigestErrors.NotFound.Refuse();
}
