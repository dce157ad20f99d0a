using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>要求补正: asks the suggester once for what is missing; the decision clock stands still until they answer or the period ends.</summary>
internal static class AskSupplement
{
    public sealed record Request(
        [property: Description("请建议人补充什么，500字以内，建议人会读到。")]
        [property: Required(ErrorMessage = "请写明需要补充的内容。"), StringLength(Limits.Question, ErrorMessage = "补正要求请控制在500字以内。")]
        string Question);

    public sealed record Response(
        Guid Id, TriageStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("补正期限，过此时刻未补正即退回。")] DateTimeOffset Until);

    public static void Map(Api api) => api.Office.MapPost("/cases/{id:guid}/supplement-request", Handle)
        .Says(Policies.SocialWork, "研判", "要求补正", "只能要求一次；等待期间办理决定时限暂停，逾期未补正的自动退回并邀请重新提交。")
        .WithExample(new Request("请补充楼院的具体地址和楼层数，以便现场查看。"))
        .Refuses(
            RoutingErrors.CaseNotFound, RoutingErrors.CaseWrongState, RoutingErrors.SupplementOnce, HoldErrors.Held);

    internal static Task<Response> Handle(
        Guid id, Request request, OfficerDesk desk, Timekeeper clocks, Caller caller, TimeProvider time, CancellationToken ct) =>
        desk.ActAsync(id, async triage =>
        {
            triage.AskSupplement(request.Question.Trim(), caller.Actor, time.GetUtcNow(), await clocks.OfAsync(id, ct));
            return new Response(id, triage.Status, triage.Status.Name(), triage.SupplementUntil!.Value);
        }, ct);
}
