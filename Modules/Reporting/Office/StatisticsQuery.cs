using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Office;

/// <summary>What most of the statistics take.</summary>
internal static class StatisticsQuery
{
    public sealed record Query
    {
        [Description("起始月份，如 2024-11；默认本月。")] [StringLength(7, ErrorMessage = "请用 2024-11 这样的年月。")] public string? From { get; init; }
        [Description("截止月份（含）；默认与起始月份相同。")] [StringLength(7, ErrorMessage = "请用 2024-11 这样的年月。")] public string? To { get; init; }
        [Description("分类：Channel 渠道，Domain 领域，Subdistrict 街道，Unit 承办单位；不填只看合计。")] public Slice? By { get; init; }
    }

    /// <summary>The slice of the total and its value: the district, or the caller's own unit.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReportingErrors.OwnUnitOnly"/></exception>
    public static (Slice Slice, string Value) TotalFor(this Query query, Caller caller)
    {
        if (caller.OnlyUnit() is not { } unit) return (Slice.All, "");
        return query.By is null or Slice.All ? (Slice.Unit, unit.ToString()) : throw ReportingErrors.OwnUnitOnly.Refuse();
    }
}
