using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Reporters.Reports;

/// <summary>我（我单位）提交的建议: newest first, whoever of the unit handed them in and however.</summary>
internal static class ListMyReports
{
    public sealed record Item(
        Guid Id,
        [property: Description("建议编号。")] string Number,
        string Topic,
        SuggestionStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("是否替群众提交。")] bool ForOther,
        [property: Description("答复的定向征集标识。")] Guid? CallId,
        [property: Description("是否在征集截止后提交。")] bool Late,
        [property: Description("来自哪次批量导入。")] Guid? ImportId,
        DateTimeOffset ReceivedAt,
        DateTimeOffset UpdatedAt);

    public static void Map(Api api) => api.Office.MapGet("/my-reports", Handle)
        .Says(Policies.Reporters, "直报", "我（我单位）提交的建议", "最新的在前；任期届满后仍可查看。")
        .Refuses(CommonErrors.BadCursor, ReporterErrors.NoUnit);

    internal static async Task<Page<Item>> Handle(
        IntakeContext db, Caller caller, CancellationToken ct,
        [Description("只看对某次定向征集的答复。")] Guid? callId = null,
        [Description("只看某次批量导入的。")] Guid? importId = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (reporter, from, take) = (caller.Reporter().Id, Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var items = await db.Set<Report>().AsNoTracking()
            .Where(r => r.ReporterId == reporter && (callId == null || r.CallId == callId) && (importId == null || r.ImportId == importId)
                && EF.Functions.LessThan(ValueTuple.Create(r.ReceivedAt, r.SuggestionId), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.SuggestionId).Take(take + 1)
            .Join(db.Suggestions, r => r.SuggestionId, s => s.Id, (r, s) => new { r, s })
            .OrderByDescending(x => x.r.ReceivedAt).ThenByDescending(x => x.r.SuggestionId)
            .Select(x => new Item(
                x.s.Id, x.s.Number, x.s.Topic, x.s.Status, "", x.r.ForOther, x.r.CallId, x.r.Late, x.r.ImportId, x.r.ReceivedAt, x.s.UpdatedAt))
            .ToListAsync(ct);
        return Paging.Cut([.. items.Select(i => i with { StatusText = i.Status.Name() })], take, i => new Cursor(i.ReceivedAt, i.Id));
    }
}
