using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Review;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Contest.Awards.Proposals;

/// <summary>
/// Where the review stands while awards are proposed: in 提出获奖名单. An upheld objection against the ranking takes it back to deliberation,
/// and the confirmation of the awards ends it. Only acts on the awarding, which is held, do either.
/// </summary>
internal static class ReviewSteps
{
    /// <exception cref="Kernel.Http.Refusal"><see cref="AwardErrors.RankingAwaited"/></exception>
    public static async Task MustBeRankedAsync(this ContestContext db, Guid contest, CancellationToken ct)
    {
        if (await db.Set<ContestReview>().AnyAsync(r => r.Id == contest && r.Status != ReviewPhase.Proposal, ct))
            throw AwardErrors.RankingAwaited.Refuse();
    }

    /// <summary>重新合议; nothing where a former objection did so already.</summary>
    public static async Task DeliberateAnewAsync(
        this ContestContext db, Guid contest, string reason, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.HoldReviewAsync(contest, ct) is { Status: ReviewPhase.Proposal } review) review.ReopenDeliberation(reason, by, at);
    }

    /// <summary>评审结束.</summary>
    public static async Task ConcludeReviewAsync(this ContestContext db, Guid contest, Actor by, DateTimeOffset at, CancellationToken ct) =>
        (await db.HoldReviewAsync(contest, ct)).Conclude(by, at);
}
