using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Sealing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Ratings;

/// <summary>
/// 评价列表: what suggesters thought of the answers, newest first, so that the dissatisfied ones are reviewed; beside it how many were
/// asked, were reached and answered.
/// </summary>
internal static class ListRatings
{
    private const int Days = 90;

    public sealed record Item(
        Guid Id, Guid SuggestionId, string Number, string Topic, [property: Description("第几次答复。")] int Round,
        int Reply, int Speed, int Result, [property: Description("任一项低分即为不满意。")] bool Dissatisfied, string? Comment,
        [property: Description("评价方式：App 小程序，Link 一次性链接，Telephone 电话回访时登记。")] RatingWay Way,
        [property: Description("评价方式的中文说明。")] string WayText,
        [property: Description("电话回访时登记的工作人员；本人评价的没有。")] Guid? RecordedBy, DateTimeOffset RatedAt);

    public sealed record Response(
        [property: Description("本页内容。")] IReadOnlyList<Item> Items,
        [property: Description("下一页的游标，作为 cursor 再查；最后一页没有。")] string? Next,
        [property: Description("近90天答复的参与情况，只在第一页给出。")] Participation? Participation);

    public static void Map(Api api) => api.Office.MapGet("/ratings", Handle)
        .Says(Policies.SocialWork, "评价", "评价列表", "最新的在前；可只看不满意的。同时给出有多少人应评价、已送达和已评价。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Response> Handle(
        FeedbackContext db, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("只看不满意的。")] bool dissatisfied = false,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take, hidden, now) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size), db.HiddenFrom(caller), time.GetUtcNow());
        var rows = await db.Ratings.AsNoTracking()
            .Where(r => (!dissatisfied || r.Dissatisfied) && !hidden.Any(h => h.SuggestionId == r.SuggestionId)
                && EF.Functions.LessThan(ValueTuple.Create(r.RatedAt, r.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(r => r.RatedAt).ThenByDescending(r => r.Id).Take(take + 1)
            .Join(db.Recipients, r => r.SuggestionId, s => s.SuggestionId, (r, s) => new { Rating = r, s.Number, s.Topic })
            .ToListAsync(ct);
        var page = Paging.Cut(
            [.. rows.OrderByDescending(x => x.Rating.RatedAt).ThenByDescending(x => x.Rating.Id)], take, x => new Cursor(x.Rating.RatedAt, x.Rating.Id));
        var beside = string.IsNullOrEmpty(cursor) ? await Participation.OfAsync(db, now.AddDays(-Days), now.AddTicks(1), ct) : null;
        return new([.. page.Items.Select(x => Shown(x.Rating, x.Number, x.Topic))], page.Next, beside);
    }

    private static Item Shown(Rating r, string number, string topic) => new(
        r.Id, r.SuggestionId, number, topic, r.Round, r.Reply, r.Speed, r.Result, r.Dissatisfied, r.Comment, r.Way, r.Way.Name(), r.RecordedBy, r.RatedAt);
}
