using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Adoption.Recording;

/// <summary>终止: what was promised will not be done; said openly and to every contributor, never by silence.</summary>
internal static class DropAdoption
{
    public sealed record Request(
        [property: Description("终止的原因，10至500字，公开并告知每位建议人，请勿写入个人信息。")]
        [property: Required(ErrorMessage = "请写明终止的原因。"), StringLength(Limits.Reason, ErrorMessage = "原因请控制在500字以内。")]
        string Reason);

    public static void Map(Api api) => api.Office.MapPost("/adoptions/{id:guid}/drop", Handle)
        .Says(Policies.SocialWork, RecordAdoption.Tag, "终止转化运用", "不再推进的，由社会工作部写明原因终止；原因公开，并告知每位建议人。")
        .WithExample(new Request("该楼院已列入整体征收范围，加装扶手不再进行。"))
        .Refuses([AdoptionErrors.NotFound, AdoptionErrors.WrongState, .. AdoptionErrors.OfWords]);

    internal static Task<AdoptionState> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnAdoptionAsync(id, caller, (its, unitName) =>
            its.Drop(PublicLine.Of(request.Reason, Limits.ShortestText), unitName, caller.Actor, time.GetUtcNow()), ct);
}
