using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Reporting.Exports;

/// <summary>That a list was asked for as a file; what the long-running job is about.</summary>
internal sealed class ExportAsked
{
    public required Guid Id { get; init; }
    /// <summary>The filter of the list as JSON.</summary>
    public required string Query { get; init; }
    /// <summary>The one unit whose suggestions the asker may see.</summary>
    public Guid? OnlyUnit { get; init; }
}

internal static class ExportsMapping
{
    public static void ExportTables(this ModelBuilder model) => model.Entity<ExportAsked>().ToTable("export_asked");
}
