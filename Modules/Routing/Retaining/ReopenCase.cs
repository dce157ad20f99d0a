using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Retaining;

/// <summary>
/// 重新研判: a retained suggestion comes back to the desk, for a reason its suggester reads. A decision clock of its own starts at that
/// moment; the first one stays in the ledger as it was stopped. What is ripe may be accepted, or joined to a case group, without this.
/// </summary>
internal static class ReopenCase
{
    public sealed record Request(
        [property: Description("重新研判的理由，500字以内，将告知建议人，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请写明重新研判的理由。"), StringLength(Limits.Remark, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public sealed record Response(
        Guid Id, TriageStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("办理决定的期限：自重新研判之日起重新计算。")] DateTimeOffset DueAt);

    public static void Map(Api api) => api.Office.MapPost("/cases/{id:guid}/reopen", Handle)
        .Says(Policies.SocialWork, "留存", "重新研判", "留存的建议重新进入研判，办理决定时限自此刻起算，并告知建议人。")
        .WithExample(new Request("老旧楼院改造计划已下达，具备研究条件。"))
        .Refuses(RoutingErrors.CaseNotFound, RoutingErrors.CaseWrongState, HoldErrors.Held);

    internal static Task<Response> Handle(
        Guid id, Request request, OfficerDesk desk, Timekeeper clocks, Caller caller, TimeProvider time, CancellationToken ct) =>
        desk.ActAsync(id, async triage =>
        {
            triage.Reopen(request.Reason.Trim(), caller.Actor, time.GetUtcNow(), await clocks.OfAsync(id, ct));
            return new Response(id, triage.Status, triage.Status.Name(), triage.DueAt);
        }, ct);
}
