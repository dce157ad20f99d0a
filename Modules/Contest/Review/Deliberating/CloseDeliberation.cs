using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Review.Preparing;
using ZhihuiShibei.Contest.Review.Results;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Deliberating;

/// <summary>合议结束: the ranking becomes the result that awards are proposed from, once per round and for good.</summary>
internal static class CloseDeliberation
{
    public static void Map(Api api) => api.Office.MapPost("/contests/{id:guid}/review/proposal", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "合议结束，提出获奖名单", "须有本轮合议纪要，复评全部评完；本轮认定过回避、取消过参评资格的，由另一位工作人员结束。名次写入评审结果，不再更改。")
        .Refuses(
            ReviewErrors.NotFound, ReviewErrors.WrongPhase, ReviewErrors.MinutesMissing, ReviewErrors.ScoresMissing, ReviewErrors.NoEntries,
            ReviewErrors.SecondPerson);

    internal static Task<ReviewState> Handle([Description("大赛标识。")] Guid id, ContestContext db, Caller caller, TimeProvider time,
        CancellationToken ct) =>
        db.ActOnReviewAsync(id, async review =>
        {
            var now = time.GetUtcNow();
            review.CloseDeliberation(caller.Actor, now);
            var round = review.Round;
            if (!await db.Set<Minutes>().AnyAsync(m => m.ReviewId == id && m.Round == round,
                ct)) throw ReviewErrors.MinutesMissing.Refuse();
            await Cards.MustBeCompleteAsync(db, review, ct);
            var placed = await Cards.RankAsync(db, review, ct);
            if (placed.Count == 0) throw ReviewErrors.NoEntries.Refuse("参赛建议都已撤回或取消资格，没有可以提出的。");
            db.Add(new ResultRound
            {
                ReviewId = id, Round = round, Step = review.NextStep(), RulesVersion = review.RulesVersion,
                Entries = placed.Count, By = caller.Id, At = now,
            });
            List<Standing> standings =
            [
                .. placed.Select(p => new Standing
                {
                    Id = NewId.At(now), CollectionId = id, EntryId = p.EntryId, Round = round, Place = p.Place, Mean = p.Mean, Spread = p.Spread,
                    Flagged = p.Flagged, TieBroken = p.TieBroken, At = now,
                }),
            ];
            await db.CopyAsync(standings, ct);
            return ReviewState.Of(review);
        }, ct);
}
