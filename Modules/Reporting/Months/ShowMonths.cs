using System.ComponentModel;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Reporting.Office;
using ZhihuiShibei.Reporting.Public;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Months;

/// <summary>月报: which there are, one as a workbook, and what everyone may read of it.</summary>
internal static class ShowMonths
{
    private const int Most = 120;
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public sealed record Item(
        [property: Description("月份，如 2024-11。")] string Month,
        [property: Description("版本；大于1的是更正。")] int Version,
        [property: Description("制作时间。")] DateTimeOffset MadeAt,
        [property: Description("公开部分的 SHA-256，可据以核对公开内容未被改动。")] string PublicHash,
        [property: Description("网页地址。")] string Page);

    public static void Map(Api api)
    {
        api.Office.MapGet("/statistics/reports", ListAsync)
            .Says(Policies.Handlers, StatisticsArea.Tag, "月报列表", "最近的在前，同一个月的各个版本都列出。");
        api.Office.MapGet("/statistics/reports/{month}/file", FileAsync)
            .Says(Policies.Handlers, StatisticsArea.Tag, "下载月报", "Excel 工作簿：概况、环节、按期率、按渠道、领域、街道、承办单位、超期和口径。默认最新版本。")
            .Refuses(ReportingErrors.BadPeriod, ReportingErrors.ReportNotFound).GivesFile();
        api.Open.MapGet("/statistics/reports", ListAsync)
            .Says(Policies.Anyone, OpenArea.Tag, "公开月报列表", "最近的在前，同一个月的各个版本都列出。");
        api.Open.MapGet("/statistics/reports/{month}", OpenAsync)
            .Says(Policies.Anyone, OpenArea.Tag, "一份公开月报", "制成后不再改变；应答正文的 SHA-256 与列表中的一致。默认最新版本。")
            .Produces<Snapshot.Open>().Refuses(ReportingErrors.BadPeriod, ReportingErrors.ReportNotFound);
    }

    internal static async Task<IReadOnlyList<Item>> ListAsync(ReportingContext db, CancellationToken ct) => await db.Set<MonthlyReport>().AsNoTracking()
        .OrderByDescending(r => r.Month).ThenByDescending(r => r.Version).Take(Most)
        .Select(r => new Item(Period.Name(r.Month), r.Version, r.MadeAt, r.PublicHash, "/report/" + Period.Name(r.Month))).ToListAsync(ct);

    internal static async Task<FileContentHttpResult> FileAsync(
        string month, ReportingContext db, Caller caller, CancellationToken ct, [Description("版本，默认最新。")] int? version = null)
    {
        var report = await db.ReportAsync(month, version, ct);
        var whole = Snapshot.Read<Snapshot.Whole>(report.Data);
        var only = caller.OnlyUnit() is { } unit ? (await db.UnitNamesAsync(ct)).GetValueOrDefault(unit, "") : null;
        return TypedResults.File(Workbook.Of(report, whole, only), Excel, $"人民建议月报{Period.Name(report.Month)}第{report.Version}版.xlsx");
    }

    internal static async Task<FileContentHttpResult> OpenAsync(
        string month, ReportingContext db, CancellationToken ct, [Description("版本，默认最新。")] int? version = null) =>
        TypedResults.File(Encoding.UTF8.GetBytes((await db.ReportAsync(month, version, ct)).PublicData), "application/json; charset=utf-8");

    /// <exception cref="Refusal"><see cref="ReportingErrors.BadPeriod"/>, <see cref="ReportingErrors.ReportNotFound"/></exception>
    internal static async Task<MonthlyReport> ReportAsync(this ReportingContext db, string month, int? version, CancellationToken ct)
    {
        var first = Period.MonthOf(month) ?? throw ReportingErrors.BadPeriod.Refuse();
        return await db.Set<MonthlyReport>().AsNoTracking().Where(r => r.Month == first && (version == null || r.Version == version))
            .OrderByDescending(r => r.Version).FirstOrDefaultAsync(ct) ?? throw ReportingErrors.ReportNotFound.Refuse();
    }
}
