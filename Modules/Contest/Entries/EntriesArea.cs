using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Collections;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Entries;

/// <summary>参与专题的建议.</summary>
internal static class EntriesArea
{
    public static void MapEntries(this Api api) => MyEntries.Map(api);

    public static void EntryTables(this ModelBuilder model) => model.Entity<Entry>(entry =>
    {
        entry.ToTable("entry");
        entry.Property(e => e.Group).HasColumnName("group_name");
        entry.OwnsMany(e => e.Answers, answer => answer.ToJson());
        // One line instead of one in every list: whoever must see a sealed one says so.
        entry.HasQueryFilter(e => !e.Sealed);
        entry.HasOne<ThemedCollection>().WithMany().HasForeignKey(e => e.CollectionId).OnDelete(DeleteBehavior.Restrict);
        entry.HasIndex(e => e.SuggestionId).IsUnique();
        entry.HasIndex(e => new { e.CollectionId, e.ReceivedAt, e.Id });
        entry.HasIndex(e => new { e.AccountId, e.ReceivedAt, e.Id }).IsDescending(false, true, true).HasFilter("account_id is not null");
        entry.HasIndex(e => e.CollectionId).HasFilter("answer_told_at is null").HasDatabaseName("ix_entry_untold");
    });
}
