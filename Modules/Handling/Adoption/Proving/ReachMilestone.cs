using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Handling.Adoption.Recording;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Handling.Adoption.Proving.ProofFields;

namespace ZhihuiShibei.Handling.Adoption.Proving;

/// <summary>完成节点: only with evidence; every contributor is told what their suggestion brought about.</summary>
internal static class ReachMilestone
{
    public sealed record Request(
        [property: Description("做成了什么，10至500字，公开并告知每位建议人，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请写明做成了什么。"), StringLength(Limits.Reason, ErrorMessage = "内容请控制在500字以内。")]
        string Text,
        [property: Description("佐证，1至20条。")]
        [property: Required(ErrorMessage = "请提供佐证。"), MaxLength(20, ErrorMessage = "一次最多20条佐证。")]
        IReadOnlyList<ProofInput> Evidence);

    public static void Map(Api api) => api.Office.MapPost("/adoptions/{id:guid}/milestones/{milestoneId:guid}/reach", Handle)
        .Says(Policies.Handlers, RecordAdoption.Tag, "完成节点", "须提供佐证：文件、文号或网址至少一项。完成后告知每位建议人；全部节点完成即为完成。")
        .WithExample(new Request("首批三个楼院的楼道扶手已安装完成，并通过验收。", [new("验收意见", "青北住建验〔2025〕7号")])).RequiresIdempotencyKey()
        .Refuses([
            AdoptionErrors.NotFound, AdoptionErrors.WrongState, AdoptionErrors.MilestoneNotFound, AdoptionErrors.MilestoneReached,
            .. AdoptionErrors.OfEvidence]);

    internal static Task<AdoptionState> Handle(
        [Description("转化运用标识。")] Guid id, [Description("节点标识。")] Guid milestoneId, Request request, HandlingContext db, Caller caller,
        TimeProvider time, CancellationToken ct) =>
        db.ActOnAdoptionAsync(id, caller, async (its, unitName) =>
        {
            var now = time.GetUtcNow();
            var proofs = await ProofInput.CheckedAsync(request.Evidence, id, milestoneId, db, caller.Actor, now, ct);
            its.Reach(milestoneId, PublicLine.Of(request.Text, Limits.ShortestText), proofs, unitName, caller.Actor, now);
            return AdoptionState.Of(its);
        }, ct);
}
