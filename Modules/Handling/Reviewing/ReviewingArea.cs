using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Reviewing;

/// <summary>评价复核: what follows a dissatisfied rating.</summary>
internal static class ReviewingArea
{
    public static void AddReviewing(IHostApplicationBuilder builder)
    {
        builder.Services.AddHostedService<ReviewSweep>();
        builder.Services.AddWatch<ReviewSweep>(ClockRules.Review, "ReviewOverdue");
    }

    public static void MapReviewing(Api api)
    {
        ListRatingReviews.Map(api);
        ActOnReview.Map(api);
    }

    public static void ReviewingTables(ModelBuilder model) => model.Entity<Review>(review =>
    {
        review.ToTable("review");
        review.HasIndex(r => new { r.SuggestionId, r.Round }).IsUnique();
        review.HasIndex(r => new { r.RatedAt, r.Id }).HasFilter("ended_at is null").HasDatabaseName("ix_review_open");
    });
}
