using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Following;
using ZhihuiShibei.Handling.Sealing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Handling.Reviewing;

/// <summary>A review with what it is about.</summary>
internal sealed class ReviewRow
{
    public required Review Review { get; init; }
    public required HandlingCase Its { get; init; }
    public required ClockRecord Clock { get; init; }
    public required Rating Rating { get; init; }
    public required string? UnitName { get; init; }
}

/// <summary>Which reviews an official finds: of a sealed case only those whom it does not concern and who are entitled.</summary>
internal static class ReviewAccess
{
    public static IQueryable<ReviewRow> ReviewsFor(this HandlingContext db, Caller caller) =>
        from review in db.Set<Review>().AsNoTracking()
        join its in db.Cases.UnsealedFor(caller, db) on review.SuggestionId equals its.Id
        join clock in db.Clocks on review.ClockId equals clock.Id
        join rating in db.Ratings on new { review.SuggestionId, review.Round } equals new { rating.SuggestionId, rating.Round }
        select new ReviewRow
        {
            Review = review, Its = its, Clock = clock, Rating = rating,
            UnitName = db.Units.Where(u => u.Id == its.LeadUnitId).Select(u => u.Name).FirstOrDefault(),
        };

    /// <summary>The review, held by the present transaction; nothing where the official may not see it.</summary>
    public static async Task<Review?> HoldReviewAsync(this HandlingContext db, Guid id, Caller caller, CancellationToken ct) =>
        await db.ReviewsFor(caller).AnyAsync(x => x.Review.Id == id, ct)
            ? (await db.Set<Review>().FromSql($"select *, xmin from handling.review where id = {id} for update").ToListAsync(ct)).Single()
            : null;
}
