using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>开箱详情: what became of each counted paper, and which are still open.</summary>
internal static class ShowOpening
{
    public sealed record Response(
        OpeningView Opening,
        [property: Description("已登记或作废的各份，按序号。")] IReadOnlyList<Paper> Papers,
        [property: Description("尚未登记或作废的序号。")] IReadOnlyList<int> Open,
        [property: Description("操作记录，最早的在前。")] IReadOnlyList<Line> History);

    public sealed record Paper(
        [property: Description("序号。")] int Ordinal,
        [property: Description("登记成的建议，作废的没有。")] Guid? SuggestionId,
        [property: Description("建议编号。")] string? Number,
        [property: Description("作废原因。")] PaperVoidReason? VoidReason,
        [property: Description("与第几份重复。")] int? DuplicateOf,
        [property: Description("备注。")] string? Note,
        [property: Description("经办人（账号标识）。")] Guid By,
        DateTimeOffset At);

    public sealed record Line(DateTimeOffset At, Guid ActorId, string Act, string? To, string? Reason);

    public static void Map(Api api) => api.Office.MapGet("/openings/{id:guid}", Handle)
        .Says(Policies.BoxWitnesses, "开箱", "开箱详情", "一次开箱的各份纸质建议和操作记录。")
        .Refuses(OpeningErrors.NotFound);

    internal static async Task<Response> Handle(Guid id, IntakeContext db, Caller caller, CancellationToken ct)
    {
        var opening = await db.FindOpeningAsync(id, caller, ct);
        var papers = await db.OpeningPapers.AsNoTracking().Where(p => p.OpeningId == id).OrderBy(p => p.Ordinal)
            .Select(p => new Paper(
                p.Ordinal, p.SuggestionId, db.Suggestions.Where(s => s.Id == p.SuggestionId).Select(s => s.Number).FirstOrDefault(),
                p.VoidReason, p.DuplicateOf, p.Note, p.By, p.At)).ToListAsync(ct);
        var history = await db.History.AsNoTracking().Where(h => h.SubjectId == id).OrderBy(h => h.Id)
            .Select(h => new Line(h.At, h.ActorId, h.Act, h.To, h.Reason)).ToListAsync(ct);
        return new(
            await db.ViewAsync(opening, ct), papers, [.. Enumerable.Range(1, opening.Count).Except(papers.Select(p => p.Ordinal))], history);
    }
}
