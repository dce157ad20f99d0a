using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Preparing;

/// <summary>评审准备 in the module: tables and endpoints.</summary>
internal static class PreparingArea
{
    public static void MapPreparing(this Api api)
    {
        PrepareReview.Map(api);
        ShowReview.Map(api);
        SetRules.Map(api);
        AnnounceSeed.Map(api);
        StartPreliminary.Map(api);
    }

    public static void PreparingTables(this ModelBuilder model)
    {
        model.Entity<RulesVersion>(rules =>
        {
            rules.ToTable("review_rules");
            rules.HasKey(r => new { r.ReviewId, r.Version });
            rules.Property(r => r.Rules).HasConversion(
                its => JsonSerializer.Serialize(its, JsonSerializerOptions.Web),
                text => JsonSerializer.Deserialize<ReviewRules>(text, JsonSerializerOptions.Web)!);
            rules.HasOne<ContestReview>().WithMany().HasForeignKey(r => r.ReviewId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SeedAnnouncement>(seed =>
        {
            seed.ToTable("seed_announcement");
            seed.HasOne<ContestReview>().WithMany().HasForeignKey(s => s.ReviewId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
