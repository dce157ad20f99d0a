using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Ratings;

/// <summary>评价列表: what suggesters thought of the answers, newest first, so that the dissatisfied ones are reviewed.</summary>
internal static class ListRatings
{
    public sealed record Item(
        Guid Id, Guid SuggestionId, string Number, string Topic, [property: Description("第几次答复。")] int Round,
        int Reply, int Speed, int Result, [property: Description("任一项低分即为不满意。")] bool Dissatisfied, string? Comment,
        DateTimeOffset RatedAt);

    public static void Map(Api api) => api.Office.MapGet("/ratings", Handle)
        .Says(Policies.SocialWork, "评价", "评价列表", "最新的在前；可只看不满意的。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        FeedbackContext db, CancellationToken ct,
        [Description("只看不满意的。")] bool dissatisfied = false,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var items = await db.Ratings.AsNoTracking()
            .Where(r => (!dissatisfied || r.Dissatisfied)
                && EF.Functions.LessThan(ValueTuple.Create(r.RatedAt, r.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(r => r.RatedAt).ThenByDescending(r => r.Id).Take(take + 1)
            .Join(db.Recipients, r => r.SuggestionId, s => s.SuggestionId, (r, s) => new Item(
                r.Id, r.SuggestionId, s.Number, s.Topic, r.Round, r.Reply, r.Speed, r.Result, r.Dissatisfied, r.Comment, r.RatedAt))
            .ToListAsync(ct);
        return Paging.Cut([.. items.OrderByDescending(i => i.RatedAt).ThenByDescending(i => i.Id)], take, i => new Cursor(i.RatedAt, i.Id));
    }
}
