using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Adoption.Recording;

/// <summary>提交, 退回, 确认, 不予登记: two people stand behind everything on the ledger, and evidence.</summary>
internal static class ConfirmAdoption
{
    public sealed record Request(
        [property: Description("理由，500字以内，只供内部查看。")]
        [property: Required(ErrorMessage = "请填写理由。"), StringLength(Limits.Reason, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public static void Map(Api api)
    {
        api.Office.MapPost("/adoptions/{id:guid}/submit", Submit)
            .Says(Policies.Handlers, RecordAdoption.Tag, "提交确认", "须已关联建议、列出节点，并有至少一条依据（佐证）。")
            .Refuses(
                AdoptionErrors.NotFound, AdoptionErrors.WrongState, AdoptionErrors.ContributorMissing, AdoptionErrors.PlanMissing,
                AdoptionErrors.EvidenceMissing, AdoptionErrors.DateInvalid, AdoptionErrors.UnitClosed);
        api.Office.MapPost("/adoptions/{id:guid}/send-back", SendBack)
            .Says(Policies.SocialWork, RecordAdoption.Tag, "退回修改转化运用", "写明要改什么。")
            .WithExample(new Request("请写明依据的文号。"))
            .Refuses(AdoptionErrors.NotFound, AdoptionErrors.WrongState);
        api.Office.MapPost("/adoptions/{id:guid}/confirm", Confirm)
            .Says(Policies.SocialWork, RecordAdoption.Tag, "确认登记", "由没有登记、修改过的人确认；随即告知每位建议人，并对公众公开。")
            .Refuses(AdoptionErrors.NotFound, AdoptionErrors.WrongState, AdoptionErrors.OwnRecord, AdoptionErrors.UnitClosed);
        api.Office.MapPost("/adoptions/{id:guid}/discard", Discard)
            .Says(Policies.SocialWork, RecordAdoption.Tag, "不予登记", "确认之前可以不予登记，写明理由。")
            .WithExample(new Request("与已登记的一项重复。"))
            .Refuses(AdoptionErrors.NotFound, AdoptionErrors.WrongState);
    }

    internal static Task<AdoptionState> Submit(Guid id, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnAdoptionAsync(id, caller, (its, _) => its.Submit(Shanghai.Today(time), caller.Actor, time.GetUtcNow()), ct);

    internal static Task<AdoptionState> SendBack(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnAdoptionAsync(id, caller, (its, _) => its.SendBack(request.Reason.Trim(), caller.Actor, time.GetUtcNow()), ct);

    internal static Task<AdoptionState> Confirm(Guid id, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnAdoptionAsync(id, caller, (its, unitName) => its.Confirm(unitName, caller.Actor, time.GetUtcNow()), ct);

    internal static Task<AdoptionState> Discard(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnAdoptionAsync(id, caller, (its, _) => its.Discard(request.Reason.Trim(), caller.Actor, time.GetUtcNow()), ct);
}
