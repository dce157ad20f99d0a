using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Routing.Cases.TriageAct;
using static ZhihuiShibei.Routing.Cases.TriageStatus;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>Where a case stands on the triage desk.</summary>
internal enum TriageStatus
{
    [Display(Name = "待研判")] Pending,
    [Display(Name = "待补正")] AwaitingSupplement,
    [Display(Name = "受理")] Accepted,
    [Display(Name = "留存")] Retained,
    [Display(Name = "退回")] Returned,
    [Display(Name = "转送")] Transferred,
    [Display(Name = "已撤回")] Withdrawn,
}

internal enum TriageAct
{
    [Display(Name = "登记")] Register,
    [Display(Name = "要求补正")] AskSupplement,
    [Display(Name = "补正")] Supplement,
    [Display(Name = "补正逾期")] Lapse,
    [Display(Name = "受理")] Accept,
    [Display(Name = "留存")] Retain,
    [Display(Name = "退回")] Return,
    [Display(Name = "提请退回")] ProposeReturn,
    [Display(Name = "不同意退回")] TurnDownReturn,
    [Display(Name = "转送")] Transfer,
    [Display(Name = "撤回")] Withdraw,
    [Display(Name = "重新研判")] Reopen,
}

/// <summary>
/// 办理决定: exactly one of four, after at most one supplement; what was retained can be taken up later, or decided anew. A supplement or a
/// withdrawal that crosses with a decision is heard wherever the case stands: the first changes nothing then, the second ends it.
/// </summary>
internal static class TriageLifecycle
{
    public static readonly Lifecycle<TriageStatus, TriageAct> Table =
        new Lifecycle<TriageStatus, TriageAct>("triage-case", RoutingErrors.CaseWrongState, Pending)
            .Allow(AskSupplement, AwaitingSupplement, Pending)
            .Allow(Supplement, Pending, AwaitingSupplement)
            .Allow(Lapse, Returned, AwaitingSupplement)
            .Allow(Accept, Accepted, Pending, AwaitingSupplement, Retained)
            .Allow(Retain, Retained, Pending, AwaitingSupplement)
            .Allow(Return, Returned, Pending, AwaitingSupplement)
            .Stay(ProposeReturn, Pending, AwaitingSupplement)
            .Stay(TurnDownReturn, Pending, AwaitingSupplement)
            .Allow(Transfer, Transferred, Pending, AwaitingSupplement)
            .Allow(Reopen, Pending, Retained)
            .Allow(Withdraw, Withdrawn, Pending, AwaitingSupplement, Accepted, Retained, Returned, Transferred)
            .Stay(Supplement, Pending, Accepted, Retained, Returned, Transferred, Withdrawn)
            .Stay(Withdraw, Withdrawn);
}
