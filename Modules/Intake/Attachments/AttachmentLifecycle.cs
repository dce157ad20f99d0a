using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Intake.Attachments.MediaAct;
using static ZhihuiShibei.Intake.Attachments.MediaVerdict;

namespace ZhihuiShibei.Intake.Attachments;

/// <summary>内容安全: what is known of a file's content.</summary>
internal enum MediaVerdict
{
    [Display(Name = "待检查")] Pending,
    [Display(Name = "通过")] Pass,
    [Display(Name = "待人工复核")] Review,
    [Display(Name = "疑似违规")] Risky,
    [Display(Name = "不作自动检查")] Unchecked,
}

internal enum MediaAct
{
    [Display(Name = "上传")] Upload,
    [Display(Name = "免自动检查")] Exempt,
    [Display(Name = "检查通过")] FindHarmless,
    [Display(Name = "检查存疑")] FindDoubtful,
    [Display(Name = "检查违规")] FindRisky,
    [Display(Name = "转人工复核")] GiveUp,
    [Display(Name = "复核通过")] Clear,
    [Display(Name = "复核违规")] Block,
}

/// <summary>
/// A file's check. The machine speaks once, and late, repeated or crossing words of it change nothing; a person may decide at any
/// time and overrule it, both ways.
/// </summary>
internal static class AttachmentLifecycle
{
    public static readonly Lifecycle<MediaVerdict, MediaAct> Table =
        new Lifecycle<MediaVerdict, MediaAct>("attachment", AttachmentErrors.NotInReview, Pending)
            .Allow(Exempt, Unchecked, Pending)
            .Allow(FindHarmless, Pass, Pending)
            .Allow(FindDoubtful, Review, Pending)
            .Allow(FindRisky, Risky, Pending)
            .Allow(GiveUp, Review, Pending)
            .Stay(FindHarmless, Pass, Review, Risky, Unchecked)
            .Stay(FindDoubtful, Pass, Review, Risky, Unchecked)
            .Stay(FindRisky, Pass, Review, Risky, Unchecked)
            .Stay(GiveUp, Pass, Review, Risky, Unchecked)
            .Allow(Clear, Pass, Pending, Review, Risky, Unchecked)
            .Allow(Block, Risky, Pending, Pass, Review, Unchecked);
}
