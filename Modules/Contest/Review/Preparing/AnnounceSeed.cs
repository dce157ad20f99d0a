using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Preparing;

/// <summary>
/// 公告抽签种子来源: which public text will decide the draw, before anybody can know it. Entries and jurors must be settled by the
/// moment it becomes known; then nobody can have steered the draw.
/// </summary>
internal static class AnnounceSeed
{
    public sealed record Request(
        [property: Description("以哪一个将来公布、任何人可查的数字或文字作种子，怎样书写，10至500字。")]
        [property: Required(ErrorMessage = "请写明种子的来源。"), StringLength(500, MinimumLength = 10, ErrorMessage = "种子的来源请用10至500字写明。")]
        string Source,
        [property: Description("种子公布的时间，须在公告之后。")]
        [property: Required(ErrorMessage = "请填写种子公布的时间。")]
        DateTimeOffset? KnownFrom);

    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/review/seed", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "公告抽签种子来源",
            "事先公告以哪个将来公布的公开数字作抽签种子。参评名单和评委库须在它公布之前确定；之后有变动的，须重新公告。")
        .WithExample(new Request("2025年6月12日晚中国福利彩票双色球开奖号码，红球由小到大、蓝球在后，以逗号分隔，如 01,05,09,17,22,31,08。",
            new DateTimeOffset(2025, 6, 12, 14, 0, 0, TimeSpan.Zero)))
        .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongPhase, ReviewErrors.SeedDateUnfit);

    internal static Task<ReviewState> Handle(
        [Description("大赛标识。")] Guid id, Request request, ContestContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnReviewAsync(id, review =>
        {
            var (now, source, known) = (time.GetUtcNow(), request.Source.Trim(), request.KnownFrom!.Value.ToUniversalTime());
            review.AnnounceSeed(source, known, caller.Actor, now);
            if (known <= now || known > now.AddYears(2)) throw ReviewErrors.SeedDateUnfit.Refuse();
            db.Add(new SeedAnnouncement { Id = NewId.At(now), ReviewId = id, Source = source, KnownFrom = known, By = caller.Id,
                At = now });
            return Task.FromResult(ReviewState.Of(review));
        }, ct);
}
