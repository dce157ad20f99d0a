using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Reporting;

/// <summary>What Reporting refuses, and what to do then.</summary>
internal static class ReportingErrors
{
    public static readonly ErrorCode BadPeriod = new("statistics.bad-period", 400, "请用 2024-11 这样的年月填写起止月份，起月不晚于止月，至多六十个月。");
    public static readonly ErrorCode OwnUnitOnly = new("statistics.own-unit-only", 403, "承办单位只能查看本单位的合计，请去掉分类。");
    public static readonly ErrorCode CheckNotFound = new("statistics.check-not-found", 404, "没有找到这次核对，请检查后重试。");
    public static readonly ErrorCode MonthOpen = new("statistics.month-open", 409, "只能为已经结束的月份制作月报，请下月再制作。");
    public static readonly ErrorCode ReportNotFound = new("statistics.report-not-found", 404, "没有找到这个月的月报，它可能还没有制作。");
    public static readonly ErrorCode FileNotFound = new("open-data.not-found", 404, "没有找到这份开放数据，请从目录中选择。");
    public static readonly ErrorCode NotListed = new("statistics.not-listed", 400, "请选择件数指标；合计天数和合计分数没有建议清单。");
}
