using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Handling.Supervision.SupervisionAct;
using static ZhihuiShibei.Handling.Supervision.SupervisionStatus;

namespace ZhihuiShibei.Handling.Supervision;

/// <summary>Where an item of supervision stands.</summary>
internal enum SupervisionStatus
{
    [Display(Name = "待回应")] Open,
    [Display(Name = "已回应")] Answered,
    [Display(Name = "已解除")] Released,
}

internal enum SupervisionAct
{
    [Display(Name = "督办")] Begin,
    [Display(Name = "升级")] Escalate,
    [Display(Name = "交办")] Assign,
    [Display(Name = "回应")] Answer,
    [Display(Name = "退回")] SendBack,
    [Display(Name = "解除")] Release,
    [Display(Name = "自动解除")] StepOff,
}

/// <summary>
/// 督办. A further level asks the unit anew, also after the clock had stood off the ladder for a while. What is late ends by itself as soon
/// as the work is done; what a person listed, or a leader asked for, ends by a person's word.
/// </summary>
internal static class SupervisionLifecycle
{
    public static readonly Lifecycle<SupervisionStatus, SupervisionAct> Table =
        new Lifecycle<SupervisionStatus, SupervisionAct>("supervision", SupervisionErrors.WrongState, Open)
            .Allow(Escalate, Open, Open, Answered, Released)
            .Stay(Assign, Open)
            .Allow(Answer, Answered, Open, Answered)
            .Allow(SendBack, Open, Answered)
            .Allow(Release, Released, Open, Answered)
            .Allow(StepOff, Released, Open, Answered)
            .Stay(StepOff, Released);
}
