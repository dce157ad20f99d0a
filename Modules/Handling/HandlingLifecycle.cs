using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Handling.HandlingAct;
using static ZhihuiShibei.Handling.HandlingStatus;

namespace ZhihuiShibei.Handling;

/// <summary>Where the handling of a suggestion stands.</summary>
internal enum HandlingStatus
{
    [Display(Name = "待签收")] AwaitingAcknowledgement,
    [Display(Name = "办理中")] InProgress,
    [Display(Name = "待审核")] UnderCheck,
    [Display(Name = "已办结")] Concluded,
    [Display(Name = "已撤回")] Withdrawn,
    [Display(Name = "并案办理")] Merged,
}

internal enum HandlingAct
{
    [Display(Name = "立案")] Open,
    [Display(Name = "派单")] Dispatch,
    [Display(Name = "签收")] Acknowledge,
    [Display(Name = "报告进展")] Report,
    [Display(Name = "提交协办意见")] GiveOpinion,
    [Display(Name = "起草答复")] Draft,
    [Display(Name = "提交审核")] SubmitForCheck,
    [Display(Name = "退回修改")] SendBack,
    [Display(Name = "审核通过")] Approve,
    [Display(Name = "重新办理")] Rehandle,
    [Display(Name = "撤回")] Withdraw,
    [Display(Name = "并案")] Follow,
    [Display(Name = "恢复单独办理")] Part,
    [Display(Name = "一并答复")] ShareAnswer,
    [Display(Name = "申请延期")] AskExtension,
    [Display(Name = "延期")] Extend,
    [Display(Name = "不予延期")] RefuseExtension,
    [Display(Name = "集中答复")] AnswerCollectively,
}

/// <summary>
/// 办理. Dispatch and withdrawal arrive as facts and may cross with what happens here: a late order or acknowledgement changes
/// nothing, a late withdrawal wins even over an answer, since the suggester's word stands and Intake keeps to it too.
/// 并案 is Routing's word too: what follows a lead is worked on there, and what it says of a case that goes its own way changes nothing.
/// That there is one re-handling and one extension at most is counted by the case, not by this table. A collective answer passes by what
/// is being checked by itself: two answers to one suggestion help nobody.
/// </summary>
internal static class HandlingLifecycle
{
    public static readonly Lifecycle<HandlingStatus, HandlingAct> Table =
        new Lifecycle<HandlingStatus, HandlingAct>("handling", HandlingErrors.WrongState, AwaitingAcknowledgement)
            .Allow(Dispatch, AwaitingAcknowledgement, AwaitingAcknowledgement, InProgress, UnderCheck)
            .Allow(Acknowledge, InProgress, AwaitingAcknowledgement)
            .Allow(SubmitForCheck, UnderCheck, InProgress)
            .Allow(SendBack, InProgress, UnderCheck)
            .Allow(Approve, Concluded, UnderCheck)
            .Allow(Rehandle, InProgress, Concluded)
            .Allow(Withdraw, Withdrawn, AwaitingAcknowledgement, InProgress, UnderCheck, Concluded, Merged)
            .Allow(Follow, Merged, AwaitingAcknowledgement, InProgress, UnderCheck)
            .Allow(Part, AwaitingAcknowledgement, Merged)
            .Allow(ShareAnswer, Concluded, Merged)
            .Allow(AnswerCollectively, Concluded, AwaitingAcknowledgement, InProgress)
            .Stay(Report, InProgress)
            .Stay(Draft, InProgress)
            .Stay(AskExtension, InProgress)
            .Stay(Extend, InProgress, UnderCheck, Merged)
            .Stay(RefuseExtension, InProgress, UnderCheck)
            .Stay(GiveOpinion, AwaitingAcknowledgement, InProgress, UnderCheck)
            .Stay(Dispatch, Concluded, Withdrawn)
            .Stay(Acknowledge, InProgress, UnderCheck, Concluded, Withdrawn)
            .Stay(Withdraw, Withdrawn)
            .Stay(Dispatch, Merged)
            .Stay(Acknowledge, Merged)
            .Stay(Follow, Concluded, Withdrawn, Merged)
            .Stay(Part, AwaitingAcknowledgement, InProgress, UnderCheck, Concluded, Withdrawn)
            .Stay(ShareAnswer, AwaitingAcknowledgement, InProgress, UnderCheck, Concluded, Withdrawn);
}
