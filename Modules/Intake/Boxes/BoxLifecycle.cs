using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Intake.Boxes.BoxAct;
using static ZhihuiShibei.Intake.Boxes.BoxStatus;

namespace ZhihuiShibei.Intake.Boxes;

internal enum BoxStatus
{
    [Display(Name = "使用中")] InUse,
    [Display(Name = "暂停使用")] Suspended,
    [Display(Name = "已撤除")] Removed,
}

internal enum BoxAct
{
    [Display(Name = "设立")] Install,
    [Display(Name = "修改")] Edit,
    [Display(Name = "暂停")] Suspend,
    [Display(Name = "恢复")] Resume,
    [Display(Name = "撤除")] Remove,
}

/// <summary>征集箱: a removed box can be put up again, because its code stands on posters and papers that are still about.</summary>
internal static class BoxLifecycle
{
    public static readonly Lifecycle<BoxStatus, BoxAct> Table =
        new Lifecycle<BoxStatus, BoxAct>("suggestion-box", BoxErrors.WrongState, InUse)
            .Allow(Suspend, Suspended, InUse)
            .Allow(Resume, InUse, Suspended, Removed)
            .Allow(Remove, Removed, InUse, Suspended)
            .Stay(Edit, InUse, Suspended, Removed);
}
