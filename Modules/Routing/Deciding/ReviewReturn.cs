using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>退回复核: a second officer lets a proposed return take effect, or turns it down.</summary>
internal static class ReviewReturn
{
    public sealed record Request(
        [property: Description("为什么不同意，500字以内，供提请人参考。")]
        [property: Required(ErrorMessage = "请写明不同意的理由。"), StringLength(Limits.Remark, ErrorMessage = "理由请控制在500字以内。")]
        string Remark);

    public sealed record Response(Guid Id, TriageStatus Status, [property: Description("状态的中文说明。")] string StatusText);

    public static void Map(Api api)
    {
        api.Office.MapPost("/cases/{id:guid}/return/confirm", ConfirmAsync)
            .Says(Policies.SocialWork, "研判", "同意退回", "由提请人以外的经办人同意，退回即生效并告知建议人。")
            .Refuses(RoutingErrors.CaseNotFound, RoutingErrors.CaseWrongState, ReturnErrors.NotProposed, ReturnErrors.SamePerson, HoldErrors.Held);
        api.Office.MapPost("/cases/{id:guid}/return/turn-down", TurnDownAsync)
            .Says(Policies.SocialWork, "研判", "不同意退回", "写明理由，建议回到待研判；提请人也可以用它收回提请。办理决定时限一直照常计算。")
            .WithExample(new Request("建议中有可行的对策，宜受理。"))
            .Refuses(RoutingErrors.CaseNotFound, RoutingErrors.CaseWrongState, ReturnErrors.NotProposed, HoldErrors.Held);
    }

    internal static Task<Decided> ConfirmAsync(Guid id, OfficerDesk desk, Decider decider, Caller caller, CancellationToken ct) =>
        desk.ActAsync(id, async triage =>
        {
            await decider.CarryOutAsync(await decider.PlanConfirmationAsync(ct), triage, caller.Actor, ct);
            return Decided.Of(triage);
        }, ct);

    internal static Task<Response> TurnDownAsync(Guid id, Request request, OfficerDesk desk, Caller caller, TimeProvider time, CancellationToken ct) =>
        desk.ActAsync(id, triage =>
        {
            triage.TurnDownReturn(request.Remark.Trim(), caller.Actor, time.GetUtcNow());
            return Task.FromResult(new Response(id, triage.Status, triage.Status.Name()));
        }, ct);
}
