using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Intake.Themes.ThemeAct;
using static ZhihuiShibei.Intake.Themes.ThemeStatus;

namespace ZhihuiShibei.Intake.Themes;

internal enum ThemeStatus
{
    [Display(Name = "显示")] Shown,
    [Display(Name = "已隐藏")] Hidden,
    [Display(Name = "已并入其他主题")] Merged,
}

internal enum ThemeAct
{
    [Display(Name = "发现")] Find,
    [Display(Name = "命名")] Name,
    [Display(Name = "隐藏")] Hide,
    [Display(Name = "恢复显示")] Show,
    [Display(Name = "并入")] Merge,
    [Display(Name = "撤销并入")] Part,
}

/// <summary>A theme found again keeps its name; one that was hidden stays hidden however often it is found.</summary>
internal static class ThemeLifecycle
{
    public static readonly Lifecycle<ThemeStatus, ThemeAct> Table = new Lifecycle<ThemeStatus, ThemeAct>("theme", ThemeErrors.WrongState, Shown)
        .Stay(Name, Shown, Hidden)
        .Allow(Hide, Hidden, Shown)
        .Allow(Show, Shown, Hidden)
        .Allow(Merge, Merged, Shown, Hidden)
        .Allow(Part, Shown, Merged);
}
