using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Contest.Review.Jurors;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Drawing;

/// <summary>抽签 in the module: tables and endpoints.</summary>
internal static class DrawingArea
{
    public static void MapDrawing(this Api api)
    {
        StartScoring.Map(api);
        ShowDraw.Map(api);
        FillDraw.Map(api);
    }

    public static void DrawingTables(this ModelBuilder model)
    {
        model.Entity<Assignment>(assignment =>
        {
            assignment.ToTable("assignment");
            assignment.HasOne<Juror>().WithMany().HasForeignKey(a => a.JurorId).OnDelete(DeleteBehavior.Restrict);
            assignment.HasOne<Entry>().WithMany().HasForeignKey(a => a.EntryId).OnDelete(DeleteBehavior.Restrict);
            assignment.HasIndex(a => new { a.EntryId, a.JurorId }).IsUnique();
            assignment.HasIndex(a => new { a.JurorId, a.ScoredAt });
            assignment.HasIndex(a => a.ReviewId);
        });
        model.Entity<DrawEvent>(drawn =>
        {
            drawn.ToTable("draw_event");
            drawn.HasKey(d => new { d.ReviewId, d.Step });
            drawn.HasOne<ContestReview>().WithMany().HasForeignKey(d => d.ReviewId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
