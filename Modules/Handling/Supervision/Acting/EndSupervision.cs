using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Supervision.Acting;

/// <summary>退回回应, 解除督办: of what a person began a person says when it is enough. What is late ends by the work alone.</summary>
internal static class EndSupervision
{
    public sealed record Request(
        [property: Description("理由，500字以内。")]
        [property: Required(ErrorMessage = "请填写理由。"), StringLength(Limits.Reason, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public static void Map(Api api)
    {
        api.Office.MapPost("/supervision/{id:guid}/send-back", SendBack)
            .Says(Policies.SocialWork, SupervisionArea.Tag, "退回督办回应", "回应没有说清楚的，写明理由退回；限挂牌督办和领导批示。")
            .WithExample(new Request("请写明具体的完成时间。"))
            .Refuses(SupervisionErrors.NotFound, SupervisionErrors.WrongState, SupervisionErrors.NotByHand);
        api.Office.MapPost("/supervision/{id:guid}/release", Release)
            .Says(Policies.SocialWork, SupervisionArea.Tag, "解除督办", "挂牌督办的事项已落实，或领导批示已办结，写明理由解除。")
            .WithExample(new Request("已现场核实，问题解决。"))
            .Refuses(SupervisionErrors.NotFound, SupervisionErrors.WrongState, SupervisionErrors.NotByHand);
    }

    internal static Task<SupervisionState> SendBack(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnSupervisionAsync(id, caller, time.GetUtcNow(), its => its.SendBack(request.Reason.Trim(), caller.Actor, time.GetUtcNow()), ct);

    internal static Task<SupervisionState> Release(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnSupervisionAsync(id, caller, time.GetUtcNow(), its => its.Release(request.Reason.Trim(), caller.Actor, time.GetUtcNow()), ct);
}
