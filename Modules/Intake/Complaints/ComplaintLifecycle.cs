using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Intake.Complaints.ComplaintAct;
using static ZhihuiShibei.Intake.Complaints.ComplaintStatus;

namespace ZhihuiShibei.Intake.Complaints;

internal enum ComplaintStatus
{
    [Display(Name = "已收到")] Received,
    [Display(Name = "处理中")] TakenUp,
    [Display(Name = "已答复")] Answered,
    [Display(Name = "已转交")] PassedOn,
    [Display(Name = "已撤回")] Withdrawn,
}

internal enum ComplaintAct
{
    [Display(Name = "提出")] File,
    [Display(Name = "开始处理")] TakeUp,
    [Display(Name = "答复")] Answer,
    [Display(Name = "转交")] PassOn,
    [Display(Name = "撤回")] Withdraw,
}

/// <summary>A complaint is answered by whoever took it up, or passed on with where; its writer may take it back until then.</summary>
internal static class ComplaintLifecycle
{
    public static readonly Lifecycle<ComplaintStatus, ComplaintAct> Table =
        new Lifecycle<ComplaintStatus, ComplaintAct>("service-complaint", ComplaintErrors.WrongState, Received)
            .Allow(TakeUp, TakenUp, Received)
            .Allow(Answer, Answered, TakenUp)
            .Allow(PassOn, PassedOn, Received, TakenUp)
            .Allow(Withdraw, Withdrawn, Received, TakenUp);
}
