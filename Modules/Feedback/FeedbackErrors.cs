using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback;

/// <summary>What Feedback refuses, and what to do then.</summary>
internal static class FeedbackErrors
{
    public static readonly ErrorCode WrongState = new("notice.wrong-state", 409, "这项告知当前的状态不能进行这项操作，请刷新后查看最新状态。");
    public static readonly ErrorCode NotFound = new("notice.suggestion-not-found", 404, "没有找到这件建议，请检查后重试。");
    public static readonly ErrorCode NoticeNotFound = new("notice.not-found", 404, "没有找到这条消息，请刷新后重试。");
    public static readonly ErrorCode CallNotFound = new("call.not-found", 404, "没有找到这项电话告知任务，它可能已被处理。");
    public static readonly ErrorCode WordsMissing = new("call.words-missing", 400, "已接通的电话，请填写告知的内容。");
    public static readonly ErrorCode WrongTime = new("call.wrong-time", 400, "通话时间不正确，应在任务产生之后、现在之前。");
    public static readonly ErrorCode RatingNotFound = new("rating.suggestion-not-found", 404, "没有找到您的这件建议，请检查后重试。");
    public static readonly ErrorCode RatingTooEarly = new("rating.too-early", 409, "这件建议还没有答复，收到答复后再评价。");
    public static readonly ErrorCode AlreadyRated = new("rating.already-given", 409, "您已经评价过这次答复，感谢您的参与。");
}
