using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Handling.Reviewing.ReviewAct;
using static ZhihuiShibei.Handling.Reviewing.ReviewStatus;

namespace ZhihuiShibei.Handling.Reviewing;

/// <summary>What became of a dissatisfied rating.</summary>
internal enum ReviewStatus
{
    [Display(Name = "待复核")] Open,
    [Display(Name = "已责成重新办理")] Rehandled,
    [Display(Name = "已说明理由")] Closed,
    [Display(Name = "已失效")] Void,
}

internal enum ReviewAct
{
    [Display(Name = "提起复核")] Begin,
    [Display(Name = "登记回访")] NoteCall,
    [Display(Name = "责成重新办理")] Rehandle,
    [Display(Name = "说明理由")] Close,
    [Display(Name = "失效")] Lapse,
}

/// <summary>
/// 评价复核. A re-handling may be ordered beside the review too, and a suggestion may be taken back; both may be heard of late, when the
/// review has ended, and change nothing then.
/// </summary>
internal static class ReviewLifecycle
{
    public static readonly Lifecycle<ReviewStatus, ReviewAct> Table =
        new Lifecycle<ReviewStatus, ReviewAct>("review", ReviewErrors.WrongState, Open)
            .Allow(Rehandle, Rehandled, Open)
            .Allow(Close, Closed, Open)
            .Allow(Lapse, ReviewStatus.Void, Open)
            .Stay(NoteCall, Open)
            .Stay(Lapse, Rehandled, Closed, ReviewStatus.Void);
}
