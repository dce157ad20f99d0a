using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Deciding;

namespace ZhihuiShibei.Routing.Bulk;

/// <summary>What the officer ordered, as it was sent; kept with the bulk, so that the job does just that.</summary>
internal sealed record BulkOrder(
    string? ReasonCode, Domain? Domain, LivelihoodAspect? Aspect, Guid? LeadUnitId, IReadOnlyList<Guid>? CoUnitIds, string? DoorCode, string? Organ,
    DateOnly? FollowUpOn, string? ReceiptNumber, string? TextToSuggester, string? Remark)
{
    /// <summary>Makes the decision ready by the same hand as a single one.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="BulkErrors.Incomplete"/>, or what a single one is refused with whatever the case.</exception>
    public async Task<Plan> PlanAsync(BulkAct act, Decider decider, CancellationToken ct) => act switch
    {
        BulkAct.ConfirmReturn => await decider.PlanConfirmationAsync(ct),
        BulkAct.Accept when LeadUnitId is { } lead => await decider.PlanAsync(
            new AcceptCase.Request(Domain, lead, CoUnitIds, Aspect, ReasonCode ?? Catalogue.Reason.InScope, TextToSuggester, Remark), ct),
        BulkAct.Accept => throw BulkErrors.Incomplete.Refuse("请选择首接单位。"),
        _ when ReasonCode is null => throw BulkErrors.Incomplete.Refuse("请选择理由。"),
        BulkAct.Retain => await decider.PlanAsync(new RetainCase.Request(ReasonCode, TextToSuggester, Remark), ct),
        BulkAct.Return => await decider.PlanAsync(new ReturnCase.Request(ReasonCode, DoorCode, Organ, TextToSuggester, Remark), ct),
        _ when Organ is null || FollowUpOn is null => throw BulkErrors.Incomplete.Refuse("请填写接收转送的机关名称和跟踪日期。"),
        _ => await decider.PlanAsync(new TransferCase.Request(ReasonCode, Organ, FollowUpOn, ReceiptNumber, TextToSuggester, Remark), ct),
    };
}
