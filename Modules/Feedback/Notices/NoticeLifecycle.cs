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
    [Display(Name = "待阅读")] Shown,
    [Display(Name = "已阅读")] Read,
    [Display(Name = "待寄信")] Writing,
    [Display(Name = "已寄出")] Posted,
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
    [Display(Name = "转微信告知")] HandToWeChat,
    [Display(Name = "小程序内告知")] Show,
    [Display(Name = "本人阅读")] Open,
    [Display(Name = "转书信告知")] HandToPaper,
    [Display(Name = "寄出书信")] Post,
    [Display(Name = "书信退回")] Return,
}

/// <summary>
/// The life of a notice. What reached the suggester has reached them, whatever became of the notice meanwhile: a message that was on its
/// way, a call that was being made, and the words that were read in the mini-program before anybody called.
/// </summary>
internal static class NoticeLifecycle
{
    public static readonly Lifecycle<NoticeStatus, NoticeAct> Table =
        new Lifecycle<NoticeStatus, NoticeAct>("notice", FeedbackErrors.WrongState, Planned)
            .Allow(Send, Sent, Planned, Calling, Unreachable, Cancelled, Shown, Writing)
            .Allow(HandToWeChat, Planned, Calling, Writing)
            .Allow(Show, Shown, Planned, Calling, Writing)
            .Allow(HandToPhone, Calling, Planned, Writing)
            .Allow(HandToPaper, Writing, Planned, Calling)
            .Allow(Tell, Told, Calling)
            .Allow(Open, NoticeStatus.Read, Planned, Calling, Unreachable, Shown, Writing)
            .Allow(Post, Posted, Writing)
            .Allow(Return, Unreachable, Posted)
            .Allow(GiveUp, Unreachable, Planned, Calling, Writing)
            .Allow(Cancel, Cancelled, Planned, Calling, Shown, Writing)
            .Stay(CallAgain, Calling)
            .Stay(Send, Sent, Told, NoticeStatus.Read, Posted)
            .Stay(Tell, NoticeStatus.Read)
            .Stay(Open, Sent, Told, Cancelled, NoticeStatus.Read, Posted);
}
