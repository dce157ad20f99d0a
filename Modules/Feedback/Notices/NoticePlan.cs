using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>What to do after an attempt to send.</summary>
internal enum NextStep
{
    Done,
    Retry,
    Elsewhere,
}

/// <summary>By which ways a suggester can be told one thing, as things stand now.</summary>
/// <param name="Account">They have a mini-program account.</param>
/// <param name="Template">There is a subscribe template for the news.</param>
/// <param name="Credits">Messages of it that they will still take.</param>
/// <param name="InAppOnly">The news is not weighty enough to call or to write.</param>
/// <param name="Erased">Name and contact are gone.</param>
/// <param name="Phone">They left a telephone number.</param>
/// <param name="NumberFails">That number is wrong, or was not answered on several days.</param>
/// <param name="OtherWay">They left another way, which is no postal address.</param>
/// <param name="Address">They left what reads like a postal address.</param>
/// <param name="DoNotCall">They asked not to be called.</param>
internal sealed record Reach(
    bool Account = false, bool Template = false, int Credits = 0, bool InAppOnly = false, bool Erased = false, bool Phone = false,
    bool NumberFails = false, bool OtherWay = false, bool Address = false, bool DoNotCall = false)
{
    public bool TakesMessage => Account && Template && Credits > 0;
}

/// <summary>The way to tell; none where there is no way left.</summary>
/// <param name="Reason">Why not by a better way; for the history.</param>
internal sealed record NoticeWay(NoticeRoute? Route, string? Reason);

/// <summary>
/// The one plan per notice, as pure functions: WeChat while it may still succeed, then the mini-program where that is enough, then the
/// telephone, then a letter. An attempt whose answer was lost may have arrived and is repeated all the same: hearing twice is a
/// nuisance, hearing nothing a broken promise.
/// </summary>
internal static class NoticePlan
{
    /// <summary>Why nobody is told: stands in the history of what was to be told.</summary>
    public const string PersonErased = "个人信息已按本人要求删除，不再联系";

    public const string DoNotCall = "本人要求不打电话";

    public static NoticeWay For(Reach its)
    {
        if (its.TakesMessage) return new(NoticeRoute.WeChat, null);
        if (its.InAppOnly) return new(NoticeRoute.InApp, NoMessage(its));
        if (its.Erased) return new(null, PersonErased);
        if (!its.DoNotCall && ((its.Phone && !its.NumberFails) || its.OtherWay)) return new(NoticeRoute.Telephone, NoMessage(its));
        if (its.Address) return new(NoticeRoute.Paper, NoCall(its));
        // Whom calls did not reach may still read it; until then it counts as not told.
        return its is { Account: true, NumberFails: false } ? new(NoticeRoute.InApp, NoCall(its)) : new(null, NoCall(its));
    }

    /// <param name="mayRetry">There is time left before giving up.</param>
    public static NextStep After(WeChatOutcome outcome, bool mayRetry) => outcome switch
    {
        WeChatOutcome.Ok => NextStep.Done,
        WeChatOutcome.Refused => NextStep.Elsewhere,
        // Busy, down, or set up wrongly by us: all may be mended while the message waits.
        _ => mayRetry ? NextStep.Retry : NextStep.Elsewhere,
    };

    /// <summary>The wait after the given number of attempts: doubling from the first wait up to the longest.</summary>
    public static TimeSpan Wait(int attempts, FeedbackSettings settings)
    {
        var wait = settings.RetryAfter * Math.Pow(2, Math.Clamp(attempts - 1, 0, 30));
        return wait < settings.RetryAtMost ? wait : settings.RetryAtMost;
    }

    private static string NoMessage(Reach its) => its switch
    {
        { Account: false } => "没有小程序账号",
        { Template: false } => "没有可用的微信订阅消息模板",
        _ => "没有可用的微信订阅",
    };

    private static string NoCall(Reach its) => its switch
    {
        { DoNotCall: true } => DoNotCall,
        { Phone: true } => "电话联系不上",
        { Address: true } => "只留有通信地址",
        _ => "没有可用的联系方式",
    };
}
