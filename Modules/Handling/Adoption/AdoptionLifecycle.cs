using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Handling.Adoption.AdoptionAct;
using static ZhihuiShibei.Handling.Adoption.AdoptionStatus;

namespace ZhihuiShibei.Handling.Adoption;

/// <summary>Where a commitment stands.</summary>
internal enum AdoptionStatus
{
    [Display(Name = "拟登记")] Proposed,
    [Display(Name = "待确认")] UnderCheck,
    [Display(Name = "推进中")] UnderWay,
    [Display(Name = "已完成")] Done,
    [Display(Name = "已终止")] Dropped,
    [Display(Name = "不予登记")] Discarded,
}

internal enum AdoptionAct
{
    [Display(Name = "提出")] Propose,
    [Display(Name = "修改")] Edit,
    [Display(Name = "关联建议")] Contribute,
    [Display(Name = "补充佐证")] AddEvidence,
    [Display(Name = "作废佐证")] StrikeEvidence,
    [Display(Name = "提交确认")] Submit,
    [Display(Name = "退回修改")] SendBack,
    [Display(Name = "确认登记")] Confirm,
    [Display(Name = "不予登记")] Discard,
    [Display(Name = "增加节点")] AddMilestone,
    [Display(Name = "调整时限")] MoveDate,
    [Display(Name = "完成节点")] Reach,
    [Display(Name = "全部完成")] Complete,
    [Display(Name = "终止")] Drop,
    [Display(Name = "移交")] HandOver,
    [Display(Name = "责任单位撤销")] LoseUnit,
}

/// <summary>
/// 转化运用. What is promised lives by itself: no act of the case moves it, and it ends only when every milestone is reached with
/// evidence, or when it is dropped with a reason that everybody may read. Contributors and evidence can be added after the end too.
/// </summary>
internal static class AdoptionLifecycle
{
    public static readonly Lifecycle<AdoptionStatus, AdoptionAct> Table =
        new Lifecycle<AdoptionStatus, AdoptionAct>("adoption", AdoptionErrors.WrongState, Proposed)
            .Stay(Edit, Proposed)
            .Stay(Contribute, Proposed, UnderWay, Done)
            .Stay(AddEvidence, Proposed, UnderWay, Done)
            .Stay(StrikeEvidence, Proposed, UnderWay, Done)
            .Allow(Submit, UnderCheck, Proposed)
            .Allow(SendBack, Proposed, UnderCheck)
            .Allow(Confirm, UnderWay, UnderCheck)
            .Allow(Discard, Discarded, Proposed, UnderCheck)
            .Stay(AddMilestone, UnderWay)
            .Stay(MoveDate, UnderWay)
            .Stay(Reach, UnderWay)
            .Allow(Complete, Done, UnderWay)
            .Allow(Drop, Dropped, UnderWay)
            .Stay(HandOver, Proposed, UnderCheck, UnderWay)
            .Stay(LoseUnit, Proposed, UnderCheck, UnderWay, Done, Dropped, Discarded);
}
