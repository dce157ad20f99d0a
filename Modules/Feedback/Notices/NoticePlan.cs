using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>What to do after an attempt to send.</summary>
internal enum NextStep
{
    Done,
    Retry,
    Telephone,
}

/// <summary>
/// The one plan per notice, as pure functions: WeChat while it may still succeed, otherwise the telephone. An attempt whose
/// answer was lost may have arrived and is repeated all the same: hearing twice is a nuisance, hearing nothing a broken promise.
/// </summary>
internal static class NoticePlan
{
    /// <summary>The way to tell, and why the telephone if it is that.</summary>
    public static (NoticeRoute Route, string? Reason) For(bool account, bool template, int credits) => (account, template, credits) switch
    {
        (false, _, _) => (NoticeRoute.Telephone, "没有小程序账号"),
        (_, false, _) => (NoticeRoute.Telephone, "没有可用的微信订阅消息模板"),
        (_, _, < 1) => (NoticeRoute.Telephone, "没有可用的微信订阅"),
        _ => (NoticeRoute.WeChat, null),
    };

    /// <param name="mayRetry">There is time left before giving up.</param>
    public static NextStep After(WeChatOutcome outcome, bool mayRetry) => outcome switch
    {
        WeChatOutcome.Ok => NextStep.Done,
        WeChatOutcome.Refused => NextStep.Telephone,
        // Busy, down, or set up wrongly by us: all may be mended while the message waits.
        _ => mayRetry ? NextStep.Retry : NextStep.Telephone,
    };

    /// <summary>The wait after the given number of attempts: doubling from the first wait up to the longest.</summary>
    public static TimeSpan Wait(int attempts, FeedbackSettings settings)
    {
        var wait = settings.RetryAfter * Math.Pow(2, Math.Clamp(attempts - 1, 0, 30));
        return wait < settings.RetryAtMost ? wait : settings.RetryAtMost;
    }
}
