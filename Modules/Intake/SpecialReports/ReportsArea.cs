using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Themes;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.SpecialReports;

/// <summary>专报: themes to leaders.</summary>
internal static class ReportsArea
{
    public static void MapReports(Api api)
    {
        DraftReport.Map(api);
        EditReport.Map(api);
        CheckReport.Map(api);
        RecordInstruction.Map(api);
        ShowReports.Map(api);
    }

    public static void ReportTables(ModelBuilder model)
    {
        model.Entity<SpecialReport>(report =>
        {
            report.ToTable("special_report");
            report.Ignore(r => r.Number);
            report.ComplexProperty(r => r.Figures);
            report.HasOne<Theme>().WithMany().HasForeignKey(r => r.ThemeId).OnDelete(DeleteBehavior.Restrict);
            report.HasMany(r => r.Excerpts).WithOne().HasForeignKey(e => e.ReportId);
            report.HasMany(r => r.Instructions).WithOne().HasForeignKey(i => i.ReportId);
            report.HasIndex(r => new { r.Year, r.Ordinal }).IsUnique();
            report.HasIndex(r => new { r.CreatedAt, r.Id }).IsDescending(true, true);
        });
        model.Entity<ReportExcerpt>().ToTable("report_excerpt");
        model.Entity<LeaderInstruction>().ToTable("leader_instruction");
    }
}
