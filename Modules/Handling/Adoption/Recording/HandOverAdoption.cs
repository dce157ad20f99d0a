using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Adoption.Recording;

/// <summary>移交: a promise does not end with the unit that made it; another one takes it over.</summary>
internal static class HandOverAdoption
{
    public sealed record Request(
        [property: Description("接替的单位。")] Guid UnitId,
        [property: Description("移交的理由，500字以内。")]
        [property: Required(ErrorMessage = "请填写移交的理由。"), StringLength(Limits.Reason, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public static void Map(Api api) => api.Office.MapPost("/adoptions/{id:guid}/hand-over", Handle)
        .Says(Policies.SocialWork, RecordAdoption.Tag, "移交转化运用", "责任单位撤销或职责调整时，移交给接替的单位；节点和时限不变。")
        .WithExample(new Request(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a5"), "机构改革，职责划转。"))
        .Refuses(AdoptionErrors.NotFound, AdoptionErrors.WrongState, AdoptionErrors.UnitUnknown);

    internal static Task<AdoptionState> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnAdoptionAsync(id, caller, async (its, _) =>
        {
            if (!await db.Units.AnyAsync(u => u.Id == request.UnitId && !u.Closed, ct)) throw AdoptionErrors.UnitUnknown.Refuse();
            its.HandOver(request.UnitId, request.Reason.Trim(), caller.Actor, time.GetUtcNow());
            return AdoptionState.Of(its);
        }, ct);
}
