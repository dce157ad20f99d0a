using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Openings;

/// <summary>开箱记录: newest first; with the seals that wait for a look.</summary>
internal static class ListOpenings
{
    public static void Map(Api api) => api.Office.MapGet("/openings", Handle)
        .Says(Policies.BoxWitnesses, "开箱", "开箱记录", "最新的在前；街道人员看到本街道的，社会工作部看到全部。sealToReview=true 只看封签待核查的。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<OpeningView>> Handle(
        IntakeContext db, Caller caller, CancellationToken ct,
        [Description("只看一个征集箱。")] Guid? boxId = null,
        [Description("只看一种状态。")] OpeningStatus? status = null,
        [Description("只看封签待核查的（true）或其余的（false）。")] bool? sealToReview = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var openings = await db.Openings.AsNoTracking().VisibleTo(caller, db)
            .Where(o => (boxId == null || o.BoxId == boxId) && (status == null || o.Status == status)
                && (sealToReview == null || sealToReview == (o.SealFlagged && o.SealReviewedAt == null))
                && EF.Functions.LessThan(ValueTuple.Create(o.OpenedAt, o.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(o => o.OpenedAt).ThenByDescending(o => o.Id).Take(take + 1).ToListAsync(ct);
        return Paging.Cut(await db.ViewsAsync(openings, ct), take, o => new Cursor(o.OpenedAt, o.Id));
    }

    internal static async Task<OpeningView> ViewAsync(this IntakeContext db, BoxOpening opening, CancellationToken ct) =>
        (await db.ViewsAsync([opening], ct))[0];

    private static async Task<List<OpeningView>> ViewsAsync(this IntakeContext db, List<BoxOpening> openings, CancellationToken ct)
    {
        var (boxIds, ids) = (openings.Select(o => o.BoxId).ToArray(), openings.Select(o => o.Id).ToArray());
        var boxes = await db.Boxes.AsNoTracking().Where(b => boxIds.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => (b.Code, b.Name), ct);
        var counts = await db.OpeningPapers.Where(p => ids.Contains(p.OpeningId)).GroupBy(p => p.OpeningId)
            .Select(g => new { g.Key, Registered = g.Count(p => p.SuggestionId != null), Void = g.Count(p => p.SuggestionId == null) })
            .ToDictionaryAsync(c => c.Key, c => (c.Registered, c.Void), ct);
        return openings.ConvertAll(o =>
        {
            var (registered, isVoid) = counts.GetValueOrDefault(o.Id);
            return OpeningView.Of(o, boxes[o.BoxId], registered, isVoid);
        });
    }
}
