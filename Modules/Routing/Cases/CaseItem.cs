using System.ComponentModel;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>A line of the desk.</summary>
internal sealed record CaseItem(
    Guid Id,
    [property: Description("建议编号。")] string Number,
    string Topic,
    [property: Description("对策措施的开头。")] string Excerpt,
    Channel Channel, Domain? Domain, LivelihoodAspect? Aspect,
    [property: Description("所在街道名称。")] string? Subdistrict,
    [property: Description("所在社区名称。")] string? Community,
    TextVerdict TextVerdict,
    [property: Description("范围提示：可能不是建议，供研判参考；没有时为空。")] IReadOnlyList<ScopeSignal>? ScopeSignals,
    TriageStatus Status,
    [property: Description("状态的中文说明。")] string StatusText,
    DateTimeOffset ReceivedAt,
    [property: Description("到期时刻：办理决定的期限；待补正时为补正期限。")] DateTimeOffset DueAt,
    [property: Description("到期时刻依据的年份尚无放假通知，可能调整。")] bool DueProvisional,
    [property: Description("期限灯；已作决定或撤回的没有。")] Light? Light,
    [property: Description("正在研判的经办人；没有人打开时没有。")] OpenedBy? OpenedBy,
    [property: Description("待另一位经办人复核的退回提请；没有时没有。")] AwaitedReview? ReturnProposal,
    [property: Description("已并案的，为牵头建议标识：请对牵头建议作出受理；自己牵头或未并案则没有。")] Guid? LeadCaseId)
{
    public static CaseItem Of(CaseRow r, Horizon horizon, Guid caller) => new(
        r.Id, r.Number, r.Topic, r.Excerpt, r.Channel, r.Domain, r.Aspect, Divisions.NameOf(r.SubdistrictCode), Divisions.NameOf(r.CommunityCode),
        r.TextVerdict, r.ScopeSignals, r.Status, r.Status.Name(), r.ReceivedAt, r.DueAt, r.DueProvisional,
        r.Status is TriageStatus.Pending or TriageStatus.AwaitingSupplement ? horizon.Of(r.DueAt) : null,
        r is { HolderId: { } holder, HeldSince: { } since, HeldUntil: { } until } && until > horizon.Now ? new(holder, holder == caller, since, until) : null,
        r is { ReturnProposedById: { } by, ReturnProposedAt: { } at } ? new(by, by == caller, at) : null,
        r.LeadCaseId);
}

/// <summary>正在研判.</summary>
internal sealed record OpenedBy(
    [property: Description("经办人标识。")] Guid OfficerId, [property: Description("是否本人。")] bool Me,
    [property: Description("打开的时间。")] DateTimeOffset Since, [property: Description("过此时刻自动释放。")] DateTimeOffset Until);

/// <summary>退回提请.</summary>
internal sealed record AwaitedReview(
    [property: Description("提请人标识。")] Guid ProposedById, [property: Description("是否本人提请；本人不能同意。")] bool Me,
    [property: Description("提请的时间。")] DateTimeOffset ProposedAt);
