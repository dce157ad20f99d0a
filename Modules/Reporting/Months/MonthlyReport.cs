using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Reporting.Months;

/// <summary>月报: the figures of a closed month as they were when it was made. Never changed: a later correction is a further version.</summary>
internal sealed class MonthlyReport
{
    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }
    /// <summary>1, 2, 3 …</summary>
    public required int Version { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required Guid MadeBy { get; init; }
    /// <summary>All figures, for officials, as JSON.</summary>
    public required string Data { get; init; }
    /// <summary>SHA-256 of <see cref="Data"/>.</summary>
    public required string Hash { get; init; }
    /// <summary>What the public reads, as JSON.</summary>
    public required string PublicData { get; init; }
    /// <summary>SHA-256 of <see cref="PublicData"/>, stated on the page, so that anybody can check that it is what was published.</summary>
    public required string PublicHash { get; init; }
}

/// <summary>That a report was asked for; what the long-running job is about.</summary>
internal sealed class ReportAsked
{
    public required Guid Id { get; init; }
    public required DateOnly Month { get; init; }
}

internal static class MonthsMapping
{
    public static void MonthTables(this ModelBuilder model)
    {
        model.Entity<MonthlyReport>(report =>
        {
            report.ToTable("monthly_report");
            report.HasKey(r => new { r.Month, r.Version });
            report.Property(r => r.Hash).HasMaxLength(64);
            report.Property(r => r.PublicHash).HasMaxLength(64);
        });
        model.Entity<ReportAsked>().ToTable("report_asked");
    }
}
