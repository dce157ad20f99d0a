using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Scoring;

/// <summary>专家评分 in the module: tables and endpoints.</summary>
internal static class ScoringArea
{
    public static void MapScoring(this Api api)
    {
        MyAssignments.Map(api);
        NextEntry.Map(api);
        ShowSheet.Map(api);
        GiveScore.Map(api);
        DeclareConflict.Map(api);
        ShowProgress.Map(api);
    }

    public static void ScoringTables(this ModelBuilder model) => model.Entity<ScoreVersion>(score =>
    {
        score.ToTable("score");
        score.Property(s => s.Scores).HasColumnType("jsonb").HasConversion(
            its => JsonSerializer.Serialize(its, JsonSerializerOptions.Web),
            text => JsonSerializer.Deserialize<Dictionary<string, decimal>>(text, JsonSerializerOptions.Web)!,
            // Never changed once written.
            new ValueComparer<Dictionary<string, decimal>>(true));
        score.Property(s => s.Comment).HasMaxLength(GiveScore.CommentLength);
        score.HasOne<Assignment>().WithMany().HasForeignKey(s => s.AssignmentId).OnDelete(DeleteBehavior.Restrict);
        score.HasIndex(s => new { s.AssignmentId, s.Version }).IsUnique();
    });
}
