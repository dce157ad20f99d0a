using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Adoption.Recording;

/// <summary>关联建议: whoever said it too is recognised as well, also years later; those who are there stay.</summary>
internal static class AddContributors
{
    public sealed record Request(
        [property: Description("促成它的建议，1至200件；承办单位只能选本单位主办的建议。")]
        [property: Required(ErrorMessage = "请选择建议。"), MinLength(1, ErrorMessage = "请至少选择一件建议。")]
        IReadOnlyList<Guid> SuggestionIds,
        [property: Description("同时关联这些建议的并案建议。")]
        bool WholeGroup = false);

    public sealed record Response(
        Guid Id, [property: Description("这次新关联的件数；已关联过的不重复计。")] int Added, [property: Description("共关联的件数。")] int Contributors);

    public static void Map(Api api) => api.Office.MapPost("/adoptions/{id:guid}/contributors", Handle)
        .Says(Policies.Handlers, RecordAdoption.Tag, "关联建议", "随时可以补充；确认登记之后关联的，立即告知建议人。")
        .WithExample(new Request([Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4")]))
        .Refuses(AdoptionErrors.NotFound, AdoptionErrors.WrongState, AdoptionErrors.SuggestionUnfit, AdoptionErrors.TooMany);

    internal static Task<Response> Handle(
        Guid id, Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActOnAdoptionAsync(id, caller, async (its, unitName) =>
        {
            var added = its.Contribute(
                await db.ContributorsAsync(request.SuggestionIds, request.WholeGroup, caller, ct), unitName, caller.Actor, time.GetUtcNow());
            return new Response(id, added, its.Contributors.Count);
        }, ct);
}
