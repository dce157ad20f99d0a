using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Intake.SuggestionAct;
using static ZhihuiShibei.Intake.SuggestionStatus;

namespace ZhihuiShibei.Intake;

/// <summary>Where a suggestion stands in its suggester's eyes.</summary>
internal enum SuggestionStatus
{
    [Display(Name = "已登记")] Registered,
    [Display(Name = "待补正")] AwaitingSupplement,
    [Display(Name = "办理中")] InHandling,
    [Display(Name = "已答复")] Answered,
    [Display(Name = "已留存")] Retained,
    [Display(Name = "已退回")] Returned,
    [Display(Name = "已转送")] Transferred,
    [Display(Name = "已撤回")] Withdrawn,
}

internal enum SuggestionAct
{
    [Display(Name = "登记")] Register,
    [Display(Name = "要求补正")] AskSupplement,
    [Display(Name = "补正")] Supplement,
    [Display(Name = "受理")] Accept,
    [Display(Name = "留存")] Retain,
    [Display(Name = "退回")] Return,
    [Display(Name = "转送")] Transfer,
    [Display(Name = "答复")] Answer,
    [Display(Name = "重新办理")] Rehandle,
    [Display(Name = "撤回")] Withdraw,
    [Display(Name = "补齐要素")] Complete,
    [Display(Name = "认领")] Claim,
    [Display(Name = "打印回执")] PrintSlip,
    [Display(Name = "重新研判")] Reopen,
}

/// <summary>
/// The suggestion as its suggester sees it. Decisions are taken in Routing and Handling and arrive as facts; one that
/// crosses with a withdrawal changes nothing, since the suggester's word stands.
/// </summary>
internal static class SuggestionLifecycle
{
    public static readonly Lifecycle<SuggestionStatus, SuggestionAct> Table =
        new Lifecycle<SuggestionStatus, SuggestionAct>("suggestion", IntakeErrors.WrongState, Registered)
            .Allow(AskSupplement, AwaitingSupplement, Registered)
            .Allow(Supplement, Registered, AwaitingSupplement)
            .Allow(Accept, InHandling, Registered, AwaitingSupplement, Retained)
            .Allow(Retain, Retained, Registered, AwaitingSupplement)
            .Allow(Return, Returned, Registered, AwaitingSupplement)
            .Allow(Transfer, Transferred, Registered, AwaitingSupplement)
            .Allow(Reopen, Registered, Retained)
            .Allow(Answer, Answered, InHandling)
            .Allow(Rehandle, InHandling, Answered)
            .Allow(Withdraw, Withdrawn, Registered, AwaitingSupplement, InHandling)
            .Stay(Complete, Registered, AwaitingSupplement, InHandling, Retained)
            .Stay(Claim, Registered, AwaitingSupplement, InHandling, Answered, Retained, Returned, Transferred, Withdrawn)
            .Stay(PrintSlip, Registered, AwaitingSupplement, InHandling, Answered, Retained, Returned, Transferred, Withdrawn)
            .Stay(AskSupplement, Withdrawn)
            .Stay(Reopen, Withdrawn)
            .Stay(Accept, Withdrawn)
            .Stay(Retain, Withdrawn)
            .Stay(Return, Withdrawn)
            .Stay(Transfer, Withdrawn)
            .Stay(Answer, Withdrawn)
            .Stay(Rehandle, Withdrawn);
}
