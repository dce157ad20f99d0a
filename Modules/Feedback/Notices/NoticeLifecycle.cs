using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Feedback.Notices.NoticeAct;
using static ZhihuiShibei.Feedback.Notices.NoticeStatus;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>How far the telling of one thing has come.</summary>
internal enum NoticeStatus
{
    [Display(Name = "待发送")] Planned,
    [Display(Name = "已送达")] Sent,
    [Display(Name = "待电话告知")] Calling,
    [Display(Name = "已电话告知")] Told,
    [Display(Name = "未能联系上")] Unreachable,
    [Display(Name = "已取消")] Cancelled,
}

internal enum NoticeAct
{
    [Display(Name = "计划告知")] Plan,
    [Display(Name = "微信送达")] Send,
    [Display(Name = "转电话告知")] HandToPhone,
    [Display(Name = "电话告知")] Tell,
    [Display(Name = "改日再打")] CallAgain,
    [Display(Name = "结束联系")] GiveUp,
    [Display(Name = "取消告知")] Cancel,
}

/// <summary>
/// The life of a notice. A message that was on its way when the notice was cancelled or handed to the telephone has arrived
/// all the same, and the record says so.
/// </summary>
internal static class NoticeLifecycle
{
    public static readonly Lifecycle<NoticeStatus, NoticeAct> Table =
        new Lifecycle<NoticeStatus, NoticeAct>("notice", FeedbackErrors.WrongState, Planned)
            .Allow(Send, Sent, Planned, Calling, Unreachable, Cancelled)
            .Allow(HandToPhone, Calling, Planned)
            .Allow(Tell, Told, Calling)
            .Stay(CallAgain, Calling)
            .Allow(GiveUp, Unreachable, Calling)
            .Allow(Cancel, Cancelled, Planned, Calling)
            .Stay(Send, Sent, Told);
}
