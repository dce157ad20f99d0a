using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Contest.Review.Preliminary;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Scoring;

/// <summary>分给我的: the juror's own entries of this phase, by topic, and which of them are scored.</summary>
internal static class MyAssignments
{
    public sealed record Item(
        [property: Description("评审标识。")] Guid Id,
        string Topic,
        [property: Description("本人首次评分的时间；未评则没有。")] DateTimeOffset? ScoredAt);

    public static void Map(Api api) => api.Office.MapGet("/jury/contests/{id:guid}/assignments", Handle)
        .Says(Policies.Juror, ReviewArea.JuryTag, "分给我的参赛建议", "本阶段由本人评分的；每人的次序不同，评完后可以回头修改。")
        .Refuses(ReviewErrors.NotFound, JurorErrors.NotFound, JurorErrors.Ended, JurorErrors.OutOfTerm,
            JurorErrors.PledgeMissing, CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        [Description("大赛标识。")] Guid id, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var review = await db.ReadReviewAsync(id, ct);
        var juror = await db.OwnJurorAsync(id, caller, ct);
        juror.MustBePledged(Shanghai.Today(time));
        // The lot stands in the instant's place of the cursor: the list is in an order of the juror's own.
        var (from, take) = (Cursor.Parse(cursor, new(LotAt(int.MinValue), Guid.Empty)), Paging.Size(size));
        var (lot, after) = ((int)(from.At.UtcTicks + int.MinValue), from.Id);
        var rows = await db.Due(review, juror.Id)
            .Where(a => a.Lot > lot || (a.Lot == lot && a.Id > after)).OrderBy(a => a.Lot).ThenBy(a => a.Id).Take(take + 1)
            .Select(a => new
            {
                a.Id, a.Lot, a.ScoredAt,
                Topic = db.Set<BlindCopy>().Where(c => c.EntryId == a.EntryId).OrderByDescending(c => c.Version)
                    .Select(c => c.Topic).First(),
            }).ToListAsync(ct);
        var page = Paging.Cut(rows, take, r => new Cursor(LotAt(r.Lot), r.Id));
        return new([.. page.Items.Select(r => new Item(r.Id, r.Topic, r.ScoredAt))], page.Next);
    }

    private static DateTimeOffset LotAt(int lot) => new((long)lot - int.MinValue, TimeSpan.Zero);
}
