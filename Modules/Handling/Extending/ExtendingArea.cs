using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Extending;

/// <summary>延期 in the module: tables, endpoints.</summary>
internal static class ExtendingArea
{
    public static void MapExtending(this Api api)
    {
        AskExtension.Map(api);
        ListExtensions.Map(api);
        DecideExtension.Map(api);
    }

    public static void ExtendingTables(this ModelBuilder model)
    {
        model.Entity<HandlingCase>(its =>
        {
            its.HasMany(c => c.Extensions).WithOne().HasForeignKey(e => e.SuggestionId);
            its.HasIndex(c => new { c.DueAt, c.Id }).HasFilter("extension_asked_at is not null").HasDatabaseName("ix_handling_case_extensions");
        });
        model.Entity<Extension>(extension =>
        {
            extension.ToTable("extension");
            extension.Property(e => e.Reason).HasMaxLength(Limits.Reason);
            extension.Property(e => e.Remarks).HasMaxLength(Limits.Reason);
            extension.HasIndex(e => e.SuggestionId);
            // One that waits or was granted a handling, whoever asks at the same moment.
            extension.HasIndex(e => new { e.SuggestionId, e.Round }).IsUnique().HasFilter("status in ('Asked', 'Granted')").HasDatabaseName("ix_extension_once");
        });
    }
}
