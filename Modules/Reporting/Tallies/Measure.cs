using System.ComponentModel.DataAnnotations;

namespace ZhihuiShibei.Reporting.Tallies;

/// <summary>指标: what is counted. Stored by name; <see cref="Measures"/> says when each holds and what it means.</summary>
internal enum Measure
{
    [Display(Name = "收到")] Received,
    [Display(Name = "撤回")] Withdrawn,
    [Display(Name = "受理")] Accepted,
    [Display(Name = "留存")] Retained,
    [Display(Name = "退回")] Returned,
    [Display(Name = "转送")] Transferred,
    [Display(Name = "派单")] Dispatched,
    [Display(Name = "签收")] Acknowledged,
    [Display(Name = "办结：采纳")] Adopted,
    [Display(Name = "办结：部分采纳")] PartiallyAdopted,
    [Display(Name = "办结：列入计划")] Planned,
    [Display(Name = "办结：留作参考")] KeptForReference,
    [Display(Name = "办结：不采纳")] NotAdopted,
    [Display(Name = "答复已告知")] Told,
    [Display(Name = "已评价")] Rated,
    [Display(Name = "不满意")] Dissatisfied,
    [Display(Name = "转化运用")] Converted,
    [Display(Name = "并案办理")] Merged,
    [Display(Name = "重新办理")] Rehandled,
    [Display(Name = "延期")] Extended,
    [Display(Name = "公开")] Published,

    [Display(Name = "待作出决定")] AwaitingDecision,
    [Display(Name = "办理中")] InHandling,
    [Display(Name = "决定已超期")] DecisionOverdueNow,
    [Display(Name = "办理已超期")] HandlingOverdueNow,
    [Display(Name = "进展报告已超期")] ProgressOverdueNow,

    [Display(Name = "按期作出决定")] DecisionOnTime,
    [Display(Name = "逾期作出决定")] DecisionLate,
    [Display(Name = "按期签收")] AcknowledgementOnTime,
    [Display(Name = "逾期签收")] AcknowledgementLate,
    [Display(Name = "按期报告进展")] ProgressOnTime,
    [Display(Name = "逾期报告进展")] ProgressLate,
    [Display(Name = "按期办结")] ConclusionOnTime,
    [Display(Name = "逾期办结")] ConclusionLate,

    [Display(Name = "决定用时合计（天）")] DecisionDays,
    [Display(Name = "办理用时合计（天）")] ConclusionDays,
    [Display(Name = "答复内容评分合计")] ReplyScores,
    [Display(Name = "办理效率评分合计")] SpeedScores,
    [Display(Name = "办理结果评分合计")] ResultScores,
}

/// <summary>口径: which day puts a thing into a period.</summary>
internal enum Basis
{
    [Display(Name = "按收到日")] Received,
    [Display(Name = "按发生日")] Happened,
}

/// <summary>By what the numbers are broken down.</summary>
internal enum Slice
{
    [Display(Name = "全区")] All,
    [Display(Name = "渠道")] Channel,
    [Display(Name = "领域")] Domain,
    [Display(Name = "街道")] Subdistrict,
    [Display(Name = "承办单位")] Unit,
}
