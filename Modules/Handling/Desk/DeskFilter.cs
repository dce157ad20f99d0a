using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>For whose act a case waits.</summary>
internal enum WaitingFor
{
    [Display(Name = "签收")] Acknowledgement,
    [Display(Name = "主办单位")] Lead,
    [Display(Name = "协办意见")] CoUnits,
    [Display(Name = "审核")] Check,
    [Display(Name = "延期批准")] Extension,
}

/// <summary>办理工作台的筛选.</summary>
internal static class DeskFilter
{
    /// <summary>All that is given must hold.</summary>
    public sealed record Query
    {
        [Description("本单位的角色：Lead 主办（默认），CoHandling 协同。")] public WorkRole? Role { get; init; }
        [Description("状态。")] public HandlingStatus? Status { get; init; }
        [Description("期限灯：主办的取办理和进展报告中较紧的一项，协办的取协办时限。")] public Light? Light { get; init; }
        [Description("领域。")] public Domain? Domain { get; init; }
        [Description("本次办理是否已超期。")] public bool? Overdue { get; init; }
        [Description("等待谁：Acknowledgement 签收，Lead 主办单位，CoUnits 协办意见，Check 审核，Extension 延期批准。")] public WaitingFor? WaitingFor { get; init; }
        [Description("本单位的经办人标识。")] public Guid? Officer { get; init; }
        [Description("是否还没有经办人，或经办人已离岗。")] public bool? Unassigned { get; init; }
        [Description("主题或编号中的文字。")] [StringLength(50, ErrorMessage = "查找的文字请控制在50字以内。")] public string? Text { get; init; }
    }
}
