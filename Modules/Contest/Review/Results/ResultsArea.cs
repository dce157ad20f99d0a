using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;

namespace ZhihuiShibei.Contest.Review.Results;

internal static class ResultsArea
{
    public static void ResultTables(this ModelBuilder model) => model.Entity<Standing>(standing =>
    {
        standing.ToTable("standing");
        standing.Property(s => s.Mean).HasPrecision(9, 6);
        standing.Property(s => s.Spread).HasPrecision(9, 6);
        standing.HasOne<Entry>().WithMany().HasForeignKey(s => s.EntryId).OnDelete(DeleteBehavior.Restrict);
        standing.HasIndex(s => new { s.EntryId, s.Round }).IsUnique();
        standing.HasIndex(s => new { s.CollectionId, s.Round, s.Place });
    });
}
