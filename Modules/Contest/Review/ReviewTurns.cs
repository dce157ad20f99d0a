using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Review.Preparing;

namespace ZhihuiShibei.Contest.Review;

/// <summary>Fetches the review an act is about and holds it until the act is saved.</summary>
internal static class ReviewTurns
{
    /// <summary>For whoever changes the review, its entries or its jurors: one after another.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReviewErrors.NotFound"/>, or what the act refuses.</exception>
    public static Task<T> ActOnReviewAsync<T>(this ContestContext db, Guid contest, Func<ContestReview, Task<T>> act,
        CancellationToken ct) =>
        db.InTurnAsync(async () => await act(await db.HoldReviewAsync(contest, ct)), ct);

    /// <summary>Inside a transaction: the review, held against every other act.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReviewErrors.NotFound"/></exception>
    public static async Task<ContestReview> HoldReviewAsync(this ContestContext db, Guid contest, CancellationToken ct) =>
        (await db.Set<ContestReview>().FromSql($"select *, xmin from contest.review where id = {contest} for update").ToListAsync(ct))
        .SingleOrDefault() ?? throw ReviewErrors.NotFound.Refuse();

    /// <summary>
    /// Inside a transaction: the review, held against changes of phase only, so that sixty jurors do not wait for each other.
    /// </summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReviewErrors.NotFound"/></exception>
    public static async Task<ContestReview> ShareReviewAsync(this ContestContext db, Guid contest, CancellationToken ct) =>
        (await db.Set<ContestReview>().FromSql($"select *, xmin from contest.review where id = {contest} for share").ToListAsync(ct))
        .SingleOrDefault() ?? throw ReviewErrors.NotFound.Refuse();

    /// <exception cref="Kernel.Http.Refusal"><see cref="ReviewErrors.NotFound"/></exception>
    public static async Task<ContestReview> ReadReviewAsync(this ContestContext db, Guid contest, CancellationToken ct) =>
        await db.Set<ContestReview>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == contest, ct)
            ?? throw ReviewErrors.NotFound.Refuse();

    /// <summary>The rules in force.</summary>
    public static Task<RulesVersion> RulesAsync(this ContestContext db, ContestReview review, CancellationToken ct) =>
        db.Set<RulesVersion>().AsNoTracking().FirstAsync(r => r.ReviewId == review.Id && r.Version == review.RulesVersion, ct);
}
