using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Contest.Awards.AwardingAct;
using static ZhihuiShibei.Contest.Awards.AwardingStatus;

namespace ZhihuiShibei.Contest.Awards;

/// <summary>How far the awards of a contest are.</summary>
internal enum AwardingStatus
{
    [Display(Name = "拟定中")] Proposing,
    [Display(Name = "待复核")] UnderCheck,
    [Display(Name = "待公示")] Proposed,
    [Display(Name = "公示中")] UnderNotice,
    [Display(Name = "已确认")] Confirmed,
    [Display(Name = "已公示发放")] HandedOut,
}

internal enum AwardingAct
{
    [Display(Name = "开始评奖")] Begin,
    [Display(Name = "拟定奖项")] Draft,
    [Display(Name = "提交复核")] Submit,
    [Display(Name = "退回修改")] SendBack,
    [Display(Name = "复核通过")] Release,
    [Display(Name = "撤回重拟")] Retract,
    [Display(Name = "发布评审结果公示")] Publish,
    [Display(Name = "异议成立")] Uphold,
    [Display(Name = "确认获奖")] Confirm,
    [Display(Name = "登记发放")] HandOver,
    [Display(Name = "作废发放登记")] Strike,
    [Display(Name = "发布发放情况公示")] PublishHandOut,
}

/// <summary>评奖. Two people stand behind a proposal, everybody sees it before it counts, and an upheld objection takes it back to
/// its beginning.</summary>
internal static class AwardingLifecycle
{
    public static readonly Lifecycle<AwardingStatus, AwardingAct> Table =
        new Lifecycle<AwardingStatus, AwardingAct>("awarding", AwardErrors.WrongState, Proposing)
            .Stay(Draft, Proposing)
            .Allow(Submit, UnderCheck, Proposing)
            .Allow(SendBack, Proposing, UnderCheck)
            .Allow(Release, Proposed, UnderCheck)
            .Allow(Retract, Proposing, Proposed, UnderNotice)
            .Allow(Publish, UnderNotice, Proposed)
            .Allow(Uphold, Proposing, Proposing, UnderCheck, Proposed, UnderNotice)
            .Allow(Confirm, Confirmed, UnderNotice)
            .Stay(HandOver, Confirmed)
            .Stay(Strike, Confirmed)
            .Allow(PublishHandOut, HandedOut, Confirmed);
}
