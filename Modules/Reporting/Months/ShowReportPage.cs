using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Pages;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Months;

/// <summary>月报 as a page with charts: what the public may read of a frozen version, and which versions there are.</summary>
internal static class ShowReportPage
{
    /// <param name="Versions">All of the month, the latest first.</param>
    internal sealed record Shown(MonthlyReport Report, Snapshot.Open Open, IReadOnlyList<(int Version, DateTimeOffset MadeAt)> Versions);

    public static void Map(Api api) => api.Pages.MapGet("/report/{month}", Handle).Says(Policies.Anyone, "网页", "月报")
        .Refuses(ReportingErrors.BadPeriod, ReportingErrors.ReportNotFound);

    internal static async Task<PageResult> Handle(
        [Description("月份，如 2024-11。")] string month, ReportingContext db, CancellationToken ct, [Description("版本，默认最新。")] int? version = null)
    {
        try
        {
            var report = await db.ReportAsync(month, version, ct);
            var versions = await db.Set<MonthlyReport>().AsNoTracking().Where(r => r.Month == report.Month).OrderByDescending(r => r.Version)
                .Select(r => new { r.Version, r.MadeAt }).ToListAsync(ct);
            return Page.Of<ReportPage, Shown>(
                new(report, Snapshot.Read<Snapshot.Open>(report.PublicData), [.. versions.Select(v => (v.Version, v.MadeAt))]), Page.ForEveryone);
        }
        catch (Refusal refusal)
        {
            return Page.NotFound(refusal.Message);
        }
    }
}
