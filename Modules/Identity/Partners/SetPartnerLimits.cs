using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Partners;

/// <summary>对接上限: how much a partner may ask of us; data of each, so that one with much to bring need not wait for a new version.</summary>
internal static class SetPartnerLimits
{
    public sealed record Request(
        [property: Description("每分钟请求数上限。")]
        [property: Range(1, 3000, ErrorMessage = "每分钟请求数须在1至3000之间。")]
        int RequestsAMinute,
        [property: Description("每日新推送建议上限。")]
        [property: Range(1, 100_000, ErrorMessage = "每日建议数须在1至100000之间。")]
        int SuggestionsADay);

    public static void Map(Api api) => api.Office.MapPut("/partners/{id:guid}/limits", Handle)
        .Says(Policies.SystemAdministrator, "对接系统", "调整对接上限", "超出上限的请求得到429和 Retry-After。")
        .WithExample(new Request(600, 5000))
        .Refuses(IdentityErrors.PartnerNotFound, PartnerLifecycle.Refused);

    internal static async Task<NoContent> Handle(
        Guid id, Request request, IdentityContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        (await ManagePartners.FindAsync(db, id, ct)).SetLimits(request.RequestsAMinute, request.SuggestionsADay, caller.Actor, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
