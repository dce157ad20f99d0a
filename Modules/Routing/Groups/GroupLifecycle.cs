using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Routing.Groups.GroupAct;
using static ZhihuiShibei.Routing.Groups.GroupStatus;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>Where a case group stands; it goes with its lead.</summary>
internal enum GroupStatus
{
    [Display(Name = "待受理")] Forming,
    [Display(Name = "办理中")] Handling,
    [Display(Name = "已答复")] Answered,
    [Display(Name = "已撤销")] Dissolved,
}

internal enum GroupAct
{
    [Display(Name = "并案")] Form,
    [Display(Name = "加入")] Add,
    [Display(Name = "移出")] Remove,
    [Display(Name = "退出")] Drop,
    [Display(Name = "另选牵头建议")] ChooseLead,
    [Display(Name = "牵头顺延")] PassLead,
    [Display(Name = "并入另一组")] Absorb,
    [Display(Name = "一并受理")] TakeUp,
    [Display(Name = "一并答复")] Answer,
    [Display(Name = "重新办理")] Reopen,
    [Display(Name = "撤销并案")] Dissolve,
}

/// <summary>
/// 并案: formed, taken up with its lead, answered with it, and handled again where the lead is. An officer chooses the lead as long as
/// it is not taken up: afterwards orders, reports and drafts stand under the lead's number, and the lead passes on only by need.
/// </summary>
internal static class GroupLifecycle
{
    public static readonly Lifecycle<GroupStatus, GroupAct> Table =
        new Lifecycle<GroupStatus, GroupAct>("case-group", GroupErrors.WrongState, Forming)
            .Stay(Add, Forming, Handling, Answered)
            .Stay(Remove, Forming, Handling, Answered)
            .Stay(Drop, Forming, Handling, Answered)
            .Stay(ChooseLead, Forming)
            .Stay(PassLead, Forming, Handling)
            .Stay(Absorb, Forming, Handling, Answered)
            .Allow(TakeUp, Handling, Forming)
            .Allow(Answer, Answered, Handling)
            .Allow(Reopen, Handling, Answered)
            .Allow(Dissolve, Dissolved, Forming, Handling, Answered);
}
