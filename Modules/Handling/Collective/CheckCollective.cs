using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Collective;

/// <summary>提交, 退回, 作废: the way of a collective answer to and from its check.</summary>
internal static class CheckCollective
{
    public sealed record Remarks(
        [property: Description("需要修改的地方。")]
        [property: Required(ErrorMessage = "请写明需要修改的地方。"), StringLength(Limits.Reason, ErrorMessage = "修改意见请控制在500字以内。")]
        string Text);

    public static void Map(Api api)
    {
        api.Office.MapPost("/collective-answers/{id:guid}/submit-for-check", SubmitAsync)
            .Says(Policies.Handlers, "集中答复", "提交审核集中答复", "由区委社会工作部的另一名工作人员审核。")
            .Refuses(CollectiveErrors.NotFound, CollectiveErrors.WrongState);
        api.Office.MapPost("/collective-answers/{id:guid}/send-back", SendBackAsync)
            .Says(Policies.SocialWork, "集中答复", "退回修改集中答复", "写明需要修改的地方。")
            .WithExample(new Remarks("请写明各楼院的实施时间。"))
            .Refuses(CollectiveErrors.NotFound, CollectiveErrors.WrongState);
        api.Office.MapPost("/collective-answers/{id:guid}/discard", DiscardAsync)
            .Says(Policies.Handlers, "集中答复", "作废集中答复", "审核通过前可以作废，所选的建议照常单独办理。")
            .Refuses(CollectiveErrors.NotFound, CollectiveErrors.WrongState);
    }

    internal static Task<DraftCollective.Response> SubmitAsync(Guid id, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, caller, its => its.SubmitForCheck(caller.Actor, time.GetUtcNow()), ct);

    internal static Task<DraftCollective.Response> SendBackAsync(
        Guid id, Remarks request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, caller, its => its.SendBack(request.Text.Trim(), caller.Actor, time.GetUtcNow()), ct);

    internal static Task<DraftCollective.Response> DiscardAsync(Guid id, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, caller, its => its.Discard(caller.Actor, time.GetUtcNow()), ct);

    private static Task<DraftCollective.Response> ActAsync(Guid id, HandlingContext db, Caller caller, Action<CollectiveAnswer> act, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var its = await db.HoldCollectiveAsync(id, caller, ct);
            act(its);
            return DraftCollective.StateOf(its);
        }, ct);
}
