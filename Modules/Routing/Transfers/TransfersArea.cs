using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Transfers;

/// <summary>转送跟踪 in the module: tables and endpoints.</summary>
internal static class TransfersArea
{
    public static void MapTransfers(this Api api)
    {
        ShowTransfers.Map(api);
        TrackTransfer.Map(api);
    }

    public static void TransferTables(this ModelBuilder model)
    {
        model.Entity<Transfer>(transfer =>
        {
            transfer.ToTable("transfer");
            transfer.HasOne<TriageCase>().WithOne().HasForeignKey<Transfer>(t => t.Id);
            transfer.Property(t => t.Organ).HasMaxLength(Limits.Organ);
            transfer.Property(t => t.ReceiptNumber).HasMaxLength(Limits.ReceiptNumber);
            transfer.HasMany(t => t.FollowUps).WithOne().HasForeignKey(f => f.TransferId);
            transfer.HasIndex(t => new { t.Status, t.FollowUpBy, t.Id });
            transfer.HasIndex(t => t.RemindAt).HasFilter("remind_at is not null");
        });
        model.Entity<TransferFollowUp>(followUp =>
        {
            followUp.ToTable("transfer_follow_up");
            followUp.Property(f => f.Said).HasMaxLength(Limits.Text);
        });
    }
}
