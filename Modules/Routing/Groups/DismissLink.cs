using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>不是同类: an officer has compared the two; the hint is shown no more. Saying it twice is saying it once.</summary>
internal static class DismissLink
{
    public sealed record Request(
        [property: Description("与之不同的建议标识。")]
        [property: Required(ErrorMessage = "请选择建议。")]
        Guid? CaseId);

    public sealed record Response(Guid Id, [property: Description("不再提示的建议标识。")] Guid CaseId);

    public static void Map(Api api) => api.Office.MapPost("/cases/{id:guid}/group/not-the-same", Handle)
        .Says(Policies.SocialWork, "并案", "不是同类", "比对后认定不是同一事项的，不再提示并案；需要时仍可并案。")
        .WithExample(new Request(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a5")))
        .Refuses(RoutingErrors.CaseNotFound, GroupErrors.NotLinked);

    internal static async Task<Response> Handle(
        Guid id, Request request, RoutingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var other = request.CaseId!.Value;
        if (!await db.Cases.VisibleTo(caller).AnyAsync(c => c.Id == id, ct)) throw RoutingErrors.CaseNotFound.Refuse();
        var links = await db.Set<CaseLink>()
            .Where(l => (l.CaseId == id && l.OtherId == other) || (l.CaseId == other && l.OtherId == id)).ToListAsync(ct);
        if (links.Count == 0) throw GroupErrors.NotLinked.Refuse();
        foreach (var link in links) link.DismissedAt ??= time.GetUtcNow();
        db.Audit("case-link.dismiss", nameof(TriageCase), id, other.ToString());
        return await db.SaveAsync(new Response(id, other), ct);
    }
}
