using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Feedback;

/// <summary>What a notice tells. Its name in lower case is its name in facts.</summary>
internal enum NoticeAbout
{
    [Display(Name = "补正通知")] Supplement,
    [Display(Name = "办理决定")] Decision,
    [Display(Name = "办理进展")] Progress,
    [Display(Name = "答复")] Conclusion,
    [Display(Name = "延期说明")] Extension,
    [Display(Name = "转化运用")] Adoption,
    [Display(Name = "评价复核")] Review,
    [Display(Name = "获奖")] Award,
    [Display(Name = "专题反馈")] Collection,
}
