using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Contest.Review.Preparing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Deliberating;

/// <summary>开始合议: once every juror has scored every entry that takes part; no score changes afterwards.</summary>
internal static class StartDeliberation
{
    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/review/deliberation", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "开始合议", "全部评完后开始；此后分数不能再改，可以查看排名。")
        .Refuses(ReviewErrors.NotFound, ReviewErrors.WrongPhase, ReviewErrors.ScoresMissing, ReviewErrors.NoEntries);

    internal static Task<ReviewState> Handle([Description("大赛标识。")] Guid id, ContestContext db, Caller caller, TimeProvider time,
        CancellationToken ct) =>
        db.ActOnReviewAsync(id, async review =>
        {
            review.StartDeliberation(caller.Actor, time.GetUtcNow());
            await Cards.MustBeCompleteAsync(db, review, ct);
            if ((await Cards.ReadAsync(db, review, ct)).Count == 0) throw ReviewErrors.NoEntries.Refuse("参赛建议都已撤回，没有可以合议的。");
            return ReviewState.Of(review);
        }, ct);
}
