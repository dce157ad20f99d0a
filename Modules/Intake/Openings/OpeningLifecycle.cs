using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Intake.Openings.OpeningAct;
using static ZhihuiShibei.Intake.Openings.OpeningStatus;

namespace ZhihuiShibei.Intake.Openings;

internal enum OpeningStatus
{
    [Display(Name = "待第二人确认")] Opened,
    [Display(Name = "已确认")] Confirmed,
    [Display(Name = "已结清")] Closed,
    [Display(Name = "已作废")] Cancelled,
}

internal enum OpeningAct
{
    [Display(Name = "开箱")] Open,
    [Display(Name = "第二人确认")] Confirm,
    [Display(Name = "更正份数")] Recount,
    [Display(Name = "登记一份")] Register,
    [Display(Name = "作废一份")] Void,
    [Display(Name = "取消作废")] TakeBackVoid,
    [Display(Name = "核查封签")] CheckSeal,
    [Display(Name = "结清")] Close,
    [Display(Name = "整次作废")] Cancel,
}

/// <summary>
/// 开箱: papers are registered while the second person's word is still awaited, since they may confirm from another desk; closing needs
/// it, and a new count needs it anew.
/// </summary>
internal static class OpeningLifecycle
{
    public static readonly Lifecycle<OpeningStatus, OpeningAct> Table =
        new Lifecycle<OpeningStatus, OpeningAct>("box-opening", OpeningErrors.WrongState, Opened)
            .Allow(Confirm, Confirmed, Opened)
            .Allow(Recount, Opened, Opened, Confirmed)
            .Stay(Register, Opened, Confirmed)
            .Stay(OpeningAct.Void, Opened, Confirmed)
            .Stay(TakeBackVoid, Opened, Confirmed)
            .Stay(CheckSeal, Opened, Confirmed, Closed)
            .Allow(Close, Closed, Confirmed)
            .Allow(Cancel, Cancelled, Opened, Confirmed);
}
