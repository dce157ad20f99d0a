using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Reporting.Office;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Public;

/// <summary>
/// 公开统计: a closed month in the same terms as officials have it. Only whole months, so that no two answers can be subtracted from each
/// other; no units; small numbers hidden with whatever they could be had by.
/// </summary>
internal static class ShowOpenStatistics
{
    public sealed record Response(
        [property: Description("月份，如 2024-11。")] string Month,
        [property: Description("全区的数字。")] IReadOnlyList<PublicFigures.Figure> Summary,
        [property: Description("按渠道、领域或街道的数字；没有选择分类则没有。")] StatTable.Table? Table,
        [property: Description("不为零而小于这个数的不公开；其他数字因此可能被推算的，也不公开。")] int SmallestCell);

    public static void Map(Api api) => api.Open.MapGet("/statistics", Handle)
        .Says(Policies.Anyone, OpenArea.Tag, "公开统计", "一个已结束月份的数字，口径与工作端相同，按发生日期计。小数值不公开；不公布承办单位之间的比较。")
        .Refuses(ReportingErrors.BadPeriod, ReportingErrors.MonthOpen);

    internal static async Task<Response> Handle(
        TallyReader reader, Groups groups, IOptions<ReportingSettings> settings, TimeProvider time, CancellationToken ct,
        [Description("月份，如 2024-11；默认上个月，只能是已经结束的月份。")] string? month = null,
        [Description("分类：Channel 渠道，Domain 领域，Subdistrict 街道；不填只看合计。")] Slice? by = null)
    {
        var today = Shanghai.Today(time);
        var period = Period.Month(Period.MonthOf(month) ?? today.AddMonths(-1));
        if (period.To >= today) throw ReportingErrors.MonthOpen.Refuse();
        if (by == Slice.Unit) throw ReportingErrors.BadPeriod.Refuse("公开的数字不分承办单位，请选择渠道、领域或街道。");
        var smallest = settings.Value.SmallestCell;
        var summary = PublicFigures.Summary(new(await reader.ReadAsync(Slice.All, Basis.Happened, period, ct)), period, smallest);
        var table = by is { } slice and not Slice.All
            ? StatTable.Of(slice, await groups.SpreadAsync(slice, await reader.ReadAsync(slice, Basis.Happened, period, ct), ct)).Public(smallest)
            : null;
        return new(Period.Name(period.From), summary, table, smallest);
    }
}
