using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Conflicts;

/// <summary>回避清单: who must not score what, since when, and how it is known.</summary>
internal static class ListConflicts
{
    public sealed record Item(
        Guid Id,
        [property: Description("参赛建议标识。")] Guid EntryId,
        [property: Description("建议编号。")] string Number,
        [property: Description("评委标识。")] Guid JurorId,
        [property: Description("回避的来由。")] ConflictSource Source,
        [property: Description("来由的中文名称。")] string SourceText,
        [property: Description("申报或认定的理由；系统算出的没有。")] string? Reason,
        DateTimeOffset At);

    public static void Map(Api api) => api.Office.MapGet("/contests/{id:guid}/conflicts", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "回避清单", "系统算出的、评委申报的和主办方认定的，最早的在前；一经记录不能撤销。")
        .Refuses(ReviewErrors.NotFound, CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        [Description("大赛标识。")] Guid id, ContestContext db, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        await db.ReadReviewAsync(id, ct);
        var (from, take) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size));
        var rows = await db.Set<Conflict>().AsNoTracking().Where(c => c.ReviewId == id)
            .Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.At, c.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(c => c.At).ThenBy(c => c.Id).Take(take + 1)
            .Join(db.Entries, c => c.EntryId, e => e.Id, (c, e) => new { Conflict = c, e.Number }).ToListAsync(ct);
        return Paging.Cut(
            [.. rows.OrderBy(r => r.Conflict.At).ThenBy(r => r.Conflict.Id).Select(r => new Item(
                r.Conflict.Id, r.Conflict.EntryId, r.Number, r.Conflict.JurorId, r.Conflict.Source, r.Conflict.Source.Name(),
                r.Conflict.Reason, r.Conflict.At))],
            take, i => new Cursor(i.At, i.Id));
    }
}
