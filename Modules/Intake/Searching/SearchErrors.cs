using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Searching;

/// <summary>What search refuses, and what to do then.</summary>
internal static class SearchErrors
{
    public static readonly ErrorCode TooShort = new("search.too-short", 400, "请至少填写一个两个字以上的词。");
    public static readonly ErrorCode BadNumber = new("search.bad-number", 400, "请填写完整编号、日期（如20241128）或当日序号（如0042）。");
    public static readonly ErrorCode TooBroad = new("search.too-broad", 503, "符合条件的建议太多，没能及时查完。请增加词语，或缩小时间、地点范围后再查。");
}
