using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Reviewing;

/// <summary>What is refused about reviews.</summary>
internal static class ReviewErrors
{
    public static readonly ErrorCode NotFound = new("review.not-found", 404, "没有找到这项评价复核，请刷新后重试。");
    public static readonly ErrorCode WrongState = new("review.wrong-state", 409, "这项评价复核已经办结，请刷新后查看最新状态。");
}
