using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ZhihuiShibei.Contest.Review.Conflicts;
using ZhihuiShibei.Contest.Review.Deliberating;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Contest.Review.Evidence;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Contest.Review.Preliminary;
using ZhihuiShibei.Contest.Review.Preparing;
using ZhihuiShibei.Contest.Review.Scoring;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review;

/// <summary>大赛评审 in the module: services, tables and endpoints.</summary>
internal static class ReviewArea
{
    /// <summary>For the organiser.</summary>
    public const string Tag = "大赛评审";
    /// <summary>For jurors.</summary>
    public const string JuryTag = "评委评分";

    public static void AddReview(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<ReviewSettings>(builder.Configuration.GetSection("Contest:Review"));
        builder.Services.AddScoped<ConflictFinder>();
        builder.Services.AddScoped<EvidenceReader>();
        builder.Services.AddHostedService<EvidenceWorker>();
    }

    public static void MapReview(this Api api)
    {
        api.MapPreparing();
        api.MapJurors();
        api.MapPreliminary();
        api.MapDrawing();
        api.MapScoring();
        api.MapDeliberating();
        ExportEvidence.Map(api);
    }

    public static void ReviewTables(this ModelBuilder model)
    {
        model.Entity<ContestReview>(review =>
        {
            review.ToTable("review");
            review.Property(r => r.Interveners).HasDefaultValueSql("'{}'");
            review.HasOne<Collections.ThemedCollection>().WithOne().HasForeignKey<ContestReview>(r => r.Id)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.PreparingTables();
        model.JurorTables();
        model.PreliminaryTables();
        model.DrawingTables();
        model.ScoringTables();
        model.DeliberatingTables();
    }
}
