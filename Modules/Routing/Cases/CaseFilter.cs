using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>研判台的筛选.</summary>
internal static class CaseFilter
{
    /// <summary>All that is given must hold.</summary>
    public sealed record Query
    {
        [Description("期限灯，只适用于待研判和待补正。")] public Light? Light { get; init; }
        [Description("状态，默认待研判和待补正。")] public TriageStatus? Status { get; init; }
        [Description("征集渠道。")] public Channel? Channel { get; init; }
        [Description("领域。")] public Domain? Domain { get; init; }
        [Description("具体方面。")] public LivelihoodAspect? Aspect { get; init; }
        [Description("街道代码。")] [StringLength(9, ErrorMessage = "街道代码不正确。")] public string? Subdistrict { get; init; }
        [Description("社区代码。")] [StringLength(12, ErrorMessage = "社区代码不正确。")] public string? Community { get; init; }
        [Description("范围提示。")] public ScopeSignal? Signal { get; init; }
        [Description("收到日期从这一天起。")] public DateOnly? ReceivedFrom { get; init; }
        [Description("收到日期到这一天止（含）。")] public DateOnly? ReceivedTo { get; init; }
        [Description("到期时刻是否暂定（所依据的年份尚无放假通知）。")] public bool? Provisional { get; init; }
        [Description("是否有人正在研判。")] public bool? Held { get; init; }
        [Description("由哪位经办人正在研判。")] public Guid? HeldBy { get; init; }
        [Description("是否有待复核的退回提请。")] public bool? ReturnProposed { get; init; }
    }
}
