using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Handling.Attaching;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Concluding;

/// <summary>审核通过: the answer goes to the suggester as it was checked, and the clocks stop.</summary>
internal static class ApproveConclusion
{
    public sealed record Request(
        [property: Description("审核的答复版本。")]
        [property: Required(ErrorMessage = "请填写审核的答复版本。")]
        int? Version,
        [property: Description("审核意见，可不填；建议人看不到。")]
        [property: StringLength(Limits.Reason, ErrorMessage = "审核意见请控制在500字以内。")]
        string? Remarks = null);

    public sealed record Response(
        Guid Id, HandlingStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("告知建议人的答复全文。")] string Answer);

    public static void Map(Api api) => api.Office.MapPost("/handling/{id:guid}/approve", Handle)
        .Says(Policies.SocialWork, "审核", "审核通过", "通过后即告知建议人，办理时限终止。不能审核自己起草的答复。")
        .WithExample(new Request(1, "答复具体、可核实。"))
        .Refuses(HandlingErrors.NotFound, HandlingErrors.WrongState, HandlingErrors.VersionChanged, HandlingErrors.OwnDraft);

    internal static async Task<Response> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, Timing timing, TimeProvider time, CancellationToken ct)
    {
        var its = await db.CaseToCheckAsync(id, caller, ct);
        // Who comes second should read that it is done, not that a version changed.
        HandlingLifecycle.Table.Next(its.Status, HandlingAct.Approve);
        var conclusion = await db.ReadConclusionAsync(its, request.Version!.Value, ct);
        conclusion.MustNotBeBy(caller);
        var (now, unitName) = (time.GetUtcNow(), await db.UnitNameAsync(conclusion.UnitId, ct));
        db.Checks.Add(Check.Of(its, approved: true, request.Remarks, caller.Id, now));
        its.Approve(conclusion, unitName, request.Remarks, caller.Actor, now, timing);
        await db.TellFilesAsync(conclusion, now, ct);
        return await db.SaveAsync(
            new Response(id, its.Status, its.Status.Name(), PublicAnswer.Of(its, conclusion, unitName)), ct);
    }
}
