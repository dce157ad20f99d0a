using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Log;

/// <summary>What is refused about the log of deliveries.</summary>
internal static class LogErrors
{
    public static readonly ErrorCode WrongPeriod = new("deliveries.wrong-period", 400, "请填写正确的起止日期，一次最多导出92天。");
    public static readonly ErrorCode TooMany = new("deliveries.too-many", 409, "请缩短起止日期后重试，这段时间的记录超过五万条。");
}
