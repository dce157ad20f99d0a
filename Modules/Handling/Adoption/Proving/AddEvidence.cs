using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Handling.Adoption.Recording;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Handling.Adoption.Proving.ProofFields;

namespace ZhihuiShibei.Handling.Adoption.Proving;

/// <summary>补充佐证: the ground on which something is recorded, or more of what shows that a milestone was reached.</summary>
internal static class AddEvidence
{
    public sealed record Request(
        [property: Description("佐证。")]
        [property: Required(ErrorMessage = "请填写佐证。")]
        ProofInput Evidence,
        [property: Description("所佐证的节点，须已完成；不填则为整项的依据。")]
        Guid? MilestoneId = null);

    public sealed record Response([property: Description("佐证标识，用于作废。")] Guid Id);

    public static void Map(Api api) => api.Office.MapPost("/adoptions/{id:guid}/evidence", Handle)
        .Says(Policies.Handlers, RecordAdoption.Tag, "补充佐证", "提交确认前，整项须有至少一条依据。")
        .WithExample(new Request(new("列入区政府2025年重点工作", "青北政发〔2025〕1号"))).RequiresIdempotencyKey()
        .Refuses([AdoptionErrors.NotFound, AdoptionErrors.WrongState, AdoptionErrors.MilestoneNotFound, AdoptionErrors.EvidenceUnfit, .. AdoptionErrors.OfWords]);

    internal static async Task<Created<Response>> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        TypedResults.Created($"/api/office/adoptions/{id}", await db.ActOnAdoptionAsync(id, caller, async (its, _) =>
        {
            var now = time.GetUtcNow();
            var proof = (await ProofInput.CheckedAsync([request.Evidence], id, request.MilestoneId, db, caller.Actor, now, ct))[0];
            its.AddProof(proof, caller.Actor, now);
            return new Response(proof.Id);
        }, ct));
}

/// <summary>作废佐证: what proved wrong is struck out, with a reason; what rests on it alone must have other evidence first.</summary>
internal static class StrikeEvidence
{
    public sealed record Request(
        [property: Description("作废的理由，500字以内。")]
        [property: Required(ErrorMessage = "请填写作废的理由。"), StringLength(Limits.Reason, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public static void Map(Api api) => api.Office.MapPost("/adoptions/{id:guid}/evidence/{evidenceId:guid}/strike", Handle)
        .Says(Policies.Handlers, RecordAdoption.Tag, "作废佐证", "作废的佐证不再公开，记录保留；唯一的一条不能作废。")
        .WithExample(new Request("文号填写有误，已重新补充。"))
        .Refuses(AdoptionErrors.NotFound, AdoptionErrors.WrongState, AdoptionErrors.EvidenceNotFound, AdoptionErrors.LastEvidence);

    internal static Task<AdoptionState> Handle(
        [Description("转化运用标识。")] Guid id, [Description("佐证标识。")] Guid evidenceId, Request request, HandlingContext db, Caller caller,
        TimeProvider time, CancellationToken ct) =>
        db.ActOnAdoptionAsync(id, caller, (its, _) => its.StrikeProof(evidenceId, request.Reason.Trim(), caller.Actor, time.GetUtcNow()), ct);
}
