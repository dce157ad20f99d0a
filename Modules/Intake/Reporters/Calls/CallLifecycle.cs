using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Intake.Reporters.Calls;

internal enum CallStatus
{
    [Display(Name = "草稿")] Draft,
    [Display(Name = "征集中")] Open,
    [Display(Name = "已结束")] Closed,
    [Display(Name = "已作废")] Discarded,
}

internal enum CallAct
{
    [Display(Name = "起草")] Draft,
    [Display(Name = "修改")] Edit,
    [Display(Name = "选择对象")] Choose,
    [Display(Name = "发布")] Publish,
    [Display(Name = "延期")] Extend,
    [Display(Name = "催办")] Remind,
    [Display(Name = "结束")] Close,
    [Display(Name = "作废")] Discard,
}

/// <summary>定向征集. Past its due date it stays open, and answers are marked late, until somebody closes it.</summary>
internal static class CallLifecycle
{
    public static readonly Lifecycle<CallStatus, CallAct> Table = new Lifecycle<CallStatus, CallAct>("directed-call", CallErrors.WrongState, CallStatus.Draft)
        .Stay(CallAct.Edit, CallStatus.Draft)
        .Stay(CallAct.Choose, CallStatus.Draft, CallStatus.Open)
        .Allow(CallAct.Publish, CallStatus.Open, CallStatus.Draft)
        .Stay(CallAct.Extend, CallStatus.Open)
        .Stay(CallAct.Remind, CallStatus.Open)
        .Allow(CallAct.Close, CallStatus.Closed, CallStatus.Open)
        .Allow(CallAct.Discard, CallStatus.Discarded, CallStatus.Draft);
}

internal enum InvitationStatus
{
    [Display(Name = "待答复")] Invited,
    [Display(Name = "已答复")] Answered,
    [Display(Name = "已谢绝")] Declined,
}

internal enum InvitationAct
{
    [Display(Name = "邀请")] Invite,
    [Display(Name = "答复")] Answer,
    [Display(Name = "谢绝")] Decline,
}

/// <summary>One invitee's part in a call. Who declined may change their mind; who answered cannot decline any more.</summary>
internal static class InvitationLifecycle
{
    public static readonly Lifecycle<InvitationStatus, InvitationAct> Table =
        new Lifecycle<InvitationStatus, InvitationAct>("invitation", CallErrors.InvitationWrongState, InvitationStatus.Invited)
            .Allow(InvitationAct.Answer, InvitationStatus.Answered, InvitationStatus.Invited, InvitationStatus.Declined)
            .Stay(InvitationAct.Answer, InvitationStatus.Answered)
            .Allow(InvitationAct.Decline, InvitationStatus.Declined, InvitationStatus.Invited);
}
