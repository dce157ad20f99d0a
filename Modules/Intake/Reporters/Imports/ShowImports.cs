using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>批量导入的进展和逐行结果: of one's own unit, whoever uploaded.</summary>
internal static class ShowImports
{
    public sealed record Item(
        Guid Id,
        [property: Description("长任务标识。")] Guid JobId,
        [property: Description("上传时的文件名。")] string FileName,
        DateTimeOffset UploadedAt,
        [property: Description("待导入的行数。")] int Rows,
        [property: Description("已处理的行数。")] int Processed,
        [property: Description("已登记的件数。")] int Registered,
        [property: Description("此前已登记、未重复登记的行数。")] int Known,
        [property: Description("未登记的行数，可下载修改后再上传。")] int Refused,
        [property: Description("任务状态；一周后任务清除，不再有。")] JobStatus? Status,
        [property: Description("任务状态的中文说明。")] string? StatusText);

    public sealed record Line(
        [property: Description("在文件中的行号。")] int Row,
        ImportOutcome Outcome,
        [property: Description("结果的中文说明。")] string OutcomeText,
        [property: Description("建议标识。")] Guid? SuggestionId,
        [property: Description("建议编号。")] string? Number,
        [property: Description("未登记的原因。")] string? Reason);

    public static void Map(Api api)
    {
        api.Office.MapGet("/my-imports", List)
            .Says(Policies.Reporters, "批量导入", "我（我单位）的批量导入", "最新的在前。")
            .Refuses(CommonErrors.BadCursor, ReporterErrors.NoUnit);
        api.Office.MapGet("/my-imports/{id:guid}", Show)
            .Says(Policies.Reporters, "批量导入", "一次批量导入")
            .Refuses(ImportErrors.NotFound, ReporterErrors.NoUnit);
        api.Office.MapGet("/my-imports/{id:guid}/rows", Rows)
            .Says(Policies.Reporters, "批量导入", "逐行结果", "按行号排列，保留一周；把最后一行的行号作为 after 再查下一页。")
            .Refuses(ImportErrors.NotFound, ReporterErrors.NoUnit);
    }

    internal static async Task<Page<Item>> List(
        IntakeContext db, Caller caller, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (reporter, from, take) = (caller.Reporter().Id, Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var items = await Items(db, db.Set<Import>()
            .Where(i => i.ReporterId == reporter && EF.Functions.LessThan(ValueTuple.Create(i.UploadedAt, i.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(i => i.UploadedAt).ThenByDescending(i => i.Id).Take(take + 1)).ToListAsync(ct);
        return Paging.Cut(
            [.. items.OrderByDescending(i => i.UploadedAt).ThenByDescending(i => i.Id).Select(Worded)], take, i => new Cursor(i.UploadedAt, i.Id));
    }

    internal static async Task<Item> Show(Guid id, IntakeContext db, Caller caller, CancellationToken ct)
    {
        var reporter = caller.Reporter().Id;
        return Worded(await Items(db, db.Set<Import>().Where(i => i.Id == id && i.ReporterId == reporter)).FirstOrDefaultAsync(ct)
            ?? throw ImportErrors.NotFound.Refuse());
    }

    internal static async Task<List<Line>> Rows(
        Guid id, IntakeContext db, Caller caller, CancellationToken ct,
        [Description("只看一种结果。")] ImportOutcome? outcome = null,
        [Description("从这一行之后查起。")] int after = 0, [Description("每页条数，1至100。")] int? size = null)
    {
        await Show(id, db, caller, ct);
        var lines = await db.Set<ImportResult>().AsNoTracking()
            .Where(r => r.ImportId == id && r.Row > after && (outcome == null || r.Outcome == outcome))
            .OrderBy(r => r.Row).Take(Paging.Size(size)).ToListAsync(ct);
        return lines.ConvertAll(r => new Line(r.Row, r.Outcome, r.Outcome.Name(), r.SuggestionId, r.Number, r.Reason));
    }

    private static IQueryable<Item> Items(IntakeContext db, IQueryable<Import> imports) => imports.AsNoTracking().Select(i => new Item(
        i.Id, i.JobId, i.FileName, i.UploadedAt, i.Rows, i.Processed, i.Registered, i.Known, i.Refused,
        db.Set<Job>().Where(j => j.Id == i.JobId).Select(j => (JobStatus?)j.Status).FirstOrDefault(), null));

    private static Item Worded(Item item) => item with { StatusText = item.Status?.Name() };
}
