using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>受理: taken up and dispatched in one act to one lead unit 首接单位 and any co-handling units 协同单位.</summary>
internal static class AcceptCase
{
    public sealed record Request(
        [property: Description("确认的领域。")]
        [property: Required(ErrorMessage = "请确认建议的领域。")]
        Domain? Domain,
        [property: Description("首接单位标识，取自单位列表。")]
        [property: Required(ErrorMessage = "请选择首接单位。")]
        Guid? LeadUnitId,
        [property: Description("协同单位标识，最多10个。")]
        [property: MaxLength(Limits.CoUnits, ErrorMessage = "协同单位最多10个。")]
        IReadOnlyList<Guid>? CoUnitIds = null,
        [property: Description("确认的具体方面，可不选。")] LivelihoodAspect? Aspect = null,
        [property: Description("理由代码，默认 in-scope。")]
        [property: StringLength(Limits.Code, ErrorMessage = "理由代码不正确。")]
        string ReasonCode = Reason.InScope,
        [property: Description("告知建议人的文字；不填则使用该理由的范本。")]
        [property: StringLength(Limits.Text, ErrorMessage = "告知文字请控制在1000字以内。")]
        string? TextToSuggester = null,
        [property: Description("内部备注，不告知建议人。")]
        [property: StringLength(Limits.Remark, ErrorMessage = "备注请控制在500字以内。")]
        string? Remark = null);

    public sealed record Response(
        Guid Id,
        [property: Description("建议编号。")] string Number,
        TriageStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        DateTimeOffset DecidedAt,
        [property: Description("告知建议人的文字。")] string TextToSuggester,
        IReadOnlyList<Order> Orders);

    /// <summary>工单.</summary>
    public sealed record Order(
        Guid Id, Guid UnitId, string UnitName, WorkRole Role,
        [property: Description("签收期限，过此时刻为超期。")] DateTimeOffset AcknowledgeBy,
        [property: Description("协办期限，首接单位没有。")] DateTimeOffset? CoHandlingDueAt);

    public static void Map(Api api) => api.Office.MapPost("/cases/{id:guid}/accept", Handle)
        .Says(Policies.SocialWork, "研判", "受理并派单", "确认领域，派给一个首接单位和若干协同单位；60日办理时限自受理起算。留存的建议也可以受理。")
        .WithExample(new Request(Domain.Livelihood, Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), Aspect: LivelihoodAspect.OldResidentialRenewal))
        .Refuses(
        [
            RoutingErrors.CaseNotFound, RoutingErrors.CaseWrongState, RoutingErrors.TextBlocked, Groups.GroupErrors.FollowsLead,
            RoutingErrors.ReasonUnknown, RoutingErrors.UnitUnknown,
            RoutingErrors.UnitTwice, RoutingErrors.UnitClosed, RoutingErrors.UnitCannotHandle, SealErrors.AccusedUnit, .. DeskErrors.OfWords,
        ]);

    internal static Task<Response> Handle(Guid id, Request request, OfficerDesk desk, Decider decider, Caller caller, CancellationToken ct) =>
        desk.ActAsync(id, async triage =>
        {
            var plan = await decider.PlanAsync(request, ct);
            var orders = await decider.CarryOutAsync(plan, triage, caller.Actor, ct);
            var decision = triage.Decisions[^1];
            return new Response(
                triage.Id, triage.Number, triage.Status, triage.Status.Name(), decision.At, decision.TextToSuggester, [.. orders.Zip(plan.Units, Shown)]);
        }, ct);

    private static Order Shown(WorkOrder order, UnitCopy unit) =>
        new(order.Id, unit.Id, unit.Name, order.Role, order.AcknowledgeBy, order.CoHandlingDueAt);
}
