using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Preliminary;

/// <summary>初审 in the module: tables and endpoints.</summary>
internal static class PreliminaryArea
{
    public static void MapPreliminary(this Api api)
    {
        ListReviewEntries.Map(api);
        ShowReviewEntry.Map(api);
        AdmitEntry.Map(api);
        RejectEntry.Map(api);
        CorrectBlindCopy.Map(api);
        SetField.Map(api);
    }

    public static void PreliminaryTables(this ModelBuilder model) => model.Entity<BlindCopy>(copy =>
    {
        copy.ToTable("blind_copy");
        copy.Ignore(c => c.Text);
        copy.HasOne<Entry>().WithMany().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Restrict);
        copy.HasIndex(c => new { c.EntryId, c.Version }).IsUnique();
    });
}
