using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Reviewing;

/// <summary>评价复核列表: dissatisfied ratings that wait for the Social Work Department, the first due at the top; or those it has dealt with.</summary>
internal static class ListRatingReviews
{
    public sealed record Item(
        Guid Id, Guid SuggestionId, string Number, string Topic, [property: Description("第几次答复。")] int Round,
        int Reply, int Speed, int Result, [property: Description("主办单位。")] string UnitName,
        ReviewStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("评价时间。")] DateTimeOffset RatedAt, [property: Description("复核期限，过此时刻为超期。")] DateTimeOffset DueAt,
        [property: Description("是否超期。")] bool Overdue,
        [property: Description("还可以责成重新办理；重新办理以一次为限。")] bool MayRehandle,
        [property: Description("回访时对方的说法。")] string? CallNote,
        [property: Description("重新办理的原因或说明的理由，已告知建议人。")] string? Outcome,
        [property: Description("复核办结的时间；未办结则没有。")] DateTimeOffset? EndedAt);

    public static void Map(Api api)
    {
        api.Office.MapGet("/reviews", Handle)
            .Says(Policies.SocialWork, "评价复核", "评价复核列表", "默认待复核的，先到期的在前；选择状态时查看该状态的。建议人写的意见在评价列表中查看。")
            .Refuses(CommonErrors.BadCursor);
        api.Office.MapGet("/reviews/{id:guid}", Show)
            .Says(Policies.SocialWork, "评价复核", "评价复核详情", "办理过程请用建议标识查看办理详情。").Refuses(ReviewErrors.NotFound);
    }

    internal static async Task<Page<Item>> Handle(
        HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("状态，默认待复核。")] ReviewStatus status = ReviewStatus.Open,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size));
        var rows = await db.ReviewsFor(caller).Where(x => x.Review.Status == status
                && EF.Functions.GreaterThan(ValueTuple.Create(x.Clock.DueAt!.Value, x.Review.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(x => x.Clock.DueAt).ThenBy(x => x.Review.Id).Take(take + 1).ToListAsync(ct);
        var now = time.GetUtcNow();
        return Paging.Cut([.. rows.Select(x => Shown(x, now))], take, i => new Cursor(i.DueAt, i.Id));
    }

    internal static async Task<Item> Show(Guid id, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) => Shown(
        await db.ReviewsFor(caller).FirstOrDefaultAsync(x => x.Review.Id == id, ct) ?? throw ReviewErrors.NotFound.Refuse(), time.GetUtcNow());

    private static Item Shown(ReviewRow x, DateTimeOffset now) => new(
        x.Review.Id, x.Review.SuggestionId, x.Its.Number, x.Its.Topic, x.Review.Round, x.Rating.Reply, x.Rating.Speed, x.Rating.Result, x.UnitName ?? "",
        x.Review.Status, x.Review.Status.Name(), x.Review.RatedAt, x.Clock.DueAt!.Value, (x.Review.EndedAt ?? now) >= x.Clock.DueAt,
        x.Review.Status == ReviewStatus.Open && x.Its.MayBeRehandled, x.Review.CallNote, x.Review.Outcome, x.Review.EndedAt);
}
