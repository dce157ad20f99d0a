using System.ComponentModel;

namespace ZhihuiShibei.Reporting.OpenData;

/// <summary>数据字典: what is in the open data, field by field.</summary>
internal static class DataDictionary
{
    public sealed record Field(
        [property: Description("数据集。")] string Dataset,
        [property: Description("字段的英文名，JSON 的键、CSV 的表头。")] string Code,
        [property: Description("字段的中文名。")] string Name,
        [property: Description("含义。")] string Meaning,
        [property: Description("单位或格式。")] string Unit);

    public const string Suggestions = "suggestions";
    public const string Months = "months";
    private const string Date = "yyyy-MM-dd，北京时间";

    public static readonly IReadOnlyList<Field> Fields =
    [
        new(Suggestions, "number", "建议编号", "登记时给出的编号。", "文字"),
        new(Suggestions, "topic", "建议主题", "脱敏后公开的主题。", "文字"),
        new(Suggestions, "excerpt", "内容摘要", "脱敏后公开的内容开头。", "文字"),
        new(Suggestions, "domain", "领域", "十大领域之一；未确定的为空。", "文字"),
        new(Suggestions, "channel", "征集渠道", "建议从哪个渠道提出。", "文字"),
        new(Suggestions, "receivedOn", "收到日期", "登记收到的日期。", Date),
        new(Suggestions, "decision", "办理决定", "受理、留存、退回或转送；尚未决定的为空。", "文字"),
        new(Suggestions, "result", "办理结果", "采纳、部分采纳、列入计划、留作参考或不采纳；尚未办结的为空。", "文字"),
        new(Suggestions, "concludedOn", "办结日期", "最近一次办结的日期；尚未办结的为空。", Date),
        new(Suggestions, "outcome", "转化去向", "如区办实事、新的措施办法；没有转化的为空。", "文字"),
        new(Suggestions, "publishedOn", "公开日期", "最近一次公开或改稿的日期。建议人撤回同意的，从下一次下载起不再包含。", Date),
        new(Months, "month", "月份", "数字所属的月份，按发生日期计。", "yyyy-MM"),
        new(Months, "version", "版本", "月报的版本；大于1的是更正，只列最新版本。", "整数"),
        new(Months, "by", "分类", "Channel 渠道，Domain 领域，Subdistrict 街道，All 全区。", "文字"),
        new(Months, "group", "分类名称", "渠道、领域或街道的名称。", "文字"),
        new(Months, "measure", "指标", "收到、受理、留存、退回、转送、办结、转化运用。", "文字"),
        new(Months, "count", "件数", "小于公开的最小值（零除外）或会使其被推算出的，不公开，为空。", "件"),
    ];

    public static IEnumerable<string> CodesOf(string dataset) => Fields.Where(f => f.Dataset == dataset).Select(f => f.Code);
}
