using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Calls;

/// <summary>What is refused at the telephone worklist.</summary>
internal static class CallErrors
{
    public static readonly ErrorCode Claimed = new("call.claimed", 409, "另一位工作人员正在联系这位建议人，请先办理其他任务，稍后刷新再看。");
    public static readonly ErrorCode QuietHours = new("call.quiet-hours", 409, "现在不是打电话的时间，请在规定的时段内联系建议人。");
    public static readonly ErrorCode CallBackTime = new("call.callback-time", 400, "请填写约定的再次致电时间，应在现在之后、三十日之内。");
    public static readonly ErrorCode NotTogether = new("call.not-together", 409, "只能把同一位建议人待告知的事项一并登记，请刷新后重新选择。");
    public static readonly ErrorCode PhoneInWords = new("call.phone-in-words", 400, "通话记录会长期保存，请不要写入电话号码。");
    public static readonly ErrorCode PersonNotFound = new("call.person-not-found", 404, "没有找到这件建议的建议人，请检查后重试。");
}
