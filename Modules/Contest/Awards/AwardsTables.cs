using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Awards.Cases;
using ZhihuiShibei.Contest.Awards.Certificates;
using ZhihuiShibei.Contest.Awards.Notices;
using ZhihuiShibei.Contest.Awards.Objections;
using ZhihuiShibei.Contest.Awards.Prizes;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Contest.Awards;

/// <summary>
/// The tables of awards. Quota, cap and addressee go from the kind to the award, and the cap on to the ledger, by foreign keys that carry
/// them; checks in the rows compare with them. So no statement at all can store the 21st of twenty, or a cent too much.
/// </summary>
internal static class AwardsTables
{
    public static void AwardTables(this ModelBuilder model)
    {
        model.Entity<ClockRecord>().ToTable("clock").MapClock();
        model.Entity<AdoptionCase>(its =>
        {
            its.ToTable("adoption_case").HasKey(c => new { c.AdoptionId, c.SuggestionId });
            its.HasIndex(c => c.SuggestionId);
        });
        model.Entity<Awarding>(its =>
        {
            its.ToTable("awarding").HasOne<ThemedCollection>().WithOne().HasForeignKey<Awarding>(a => a.Id).OnDelete(DeleteBehavior.Restrict);
            its.Property(a => a.Prefix).HasMaxLength(12);
            its.HasIndex(a => new { a.Prefix, a.Year }).IsUnique();
        });
        model.Entity<AwardKind>(its =>
        {
            its.ToTable("award_kind", t =>
            {
                t.HasCheckConstraint("ck_award_kind_quota", $"quota between 1 and {AwardKind.MostAwards}");
                t.HasCheckConstraint("ck_award_kind_cap", "cap_cents >= 0 and (not for_units or cap_cents = 0)");
            });
            its.Property(k => k.Title).HasMaxLength(AwardKind.TitleLength);
            its.HasAlternateKey(k => new { k.Id, k.CollectionId, k.Quota, k.CapCents, k.ForUnits }).HasName("ak_award_kind_limits");
            its.HasIndex(k => new { k.CollectionId, k.Title }).IsUnique();
            its.HasOne<Awarding>().WithMany().HasForeignKey(k => k.CollectionId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Award>(its =>
        {
            its.ToTable("award", t =>
            {
                t.HasCheckConstraint("ck_award_quota", "ordinal between 1 and quota");
                t.HasCheckConstraint("ck_award_cap", "prize_cents between 0 and cap_cents");
                t.HasCheckConstraint("ck_award_recipient", "(entry_id is null) = for_units and (adoption_id is null) <> for_units");
            });
            its.HasOne<AwardKind>().WithMany().HasForeignKey(a => new { a.KindId, a.CollectionId, a.Quota, a.CapCents, a.ForUnits })
                .HasPrincipalKey(k => new { k.Id, k.CollectionId, k.Quota, k.CapCents, k.ForUnits }).OnDelete(DeleteBehavior.Restrict)
                .HasConstraintName("fk_award_limits");
            its.HasOne<Entry>().WithMany().HasForeignKey(a => a.EntryId).OnDelete(DeleteBehavior.Restrict);
            its.HasAlternateKey(a => new { a.Id, a.CapCents }).HasName("ak_award_cap");
            its.HasIndex(a => new { a.KindId, a.Ordinal }).IsUnique();
            its.HasIndex(a => new { a.KindId, a.RecipientKey }).IsUnique();
            its.HasIndex(a => new { a.KindId, a.EntryId }).IsUnique().HasFilter("entry_id is not null");
            its.HasIndex(a => a.CollectionId);
        });
        model.Entity<AwardNotice>(its =>
        {
            its.ToTable("award_notice").HasOne<Awarding>().WithMany().HasForeignKey(n => n.CollectionId).OnDelete(DeleteBehavior.Restrict);
            its.HasIndex(n => new { n.CollectionId, n.Number }).IsUnique();
            its.HasIndex(n => n.ObjectionsUntil).HasFilter("expired_at is null and ended_at is null").HasDatabaseName("ix_award_notice_running");
        });
        model.Entity<Objection>(its =>
        {
            its.ToTable("objection").HasOne<AwardNotice>().WithMany().HasForeignKey(o => o.NoticeId).OnDelete(DeleteBehavior.Restrict);
            its.HasIndex(o => new { o.CollectionId, o.ReceivedAt, o.Id });
            its.HasIndex(o => o.AccountId).HasFilter("account_id is not null");
            its.HasIndex(o => o.RetryKey).IsUnique().HasFilter("retry_key is not null");
        });
        model.PrizeTables();
        model.Entity<Certificate>(its =>
        {
            its.ToTable("certificate").HasOne<Award>().WithOne().HasForeignKey<Certificate>(c => c.AwardId).OnDelete(DeleteBehavior.Restrict);
            its.HasIndex(c => c.Number).IsUnique();
            its.HasIndex(c => c.Code).IsUnique();
            its.HasIndex(c => c.CollectionId);
        });
    }

    private static void PrizeTables(this ModelBuilder model)
    {
        model.Entity<PrizeEntry>(its =>
        {
            its.ToTable("prize_entry", t =>
            {
                t.HasCheckConstraint("ck_prize_entry_cap", "amount_cents between 0 and cap_cents");
                t.HasCheckConstraint("ck_prize_entry_proof",
                    "outcome = 'Declined' or (receipt_id is not null and method is not null and received_by is not null)");
            });
            its.HasOne<Award>().WithMany().HasForeignKey(p => new { p.AwardId, p.CapCents }).HasPrincipalKey(a => new { a.Id, a.CapCents })
                .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_prize_entry_cap");
            its.HasOne<ReceiptFile>().WithMany().HasForeignKey(p => p.ReceiptId).OnDelete(DeleteBehavior.Restrict);
            its.HasIndex(p => p.AwardId).IsUnique().HasFilter("struck_at is null").HasDatabaseName("ix_prize_entry_standing");
            its.HasIndex(p => p.CollectionId);
        });
        model.Entity<ReceiptFile>().ToTable("receipt_file").HasIndex(f => f.AwardId);
    }
}
