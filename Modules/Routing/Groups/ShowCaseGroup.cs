using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>并案线索: the group a case is in, and which others Intake took for the same. Hints; an officer decides.</summary>
internal static class ShowCaseGroup
{
    private const int Most = 20;

    public sealed record Response(
        [property: Description("建议标识。")] Guid Id,
        [property: Description("所在的并案组标识；未并案则没有。")] Guid? GroupId,
        [property: Description("所随的牵头建议标识；本身牵头或未并案则没有。")] Guid? LeadId,
        [property: Description("可能相同、可以并案的建议，最相似的在前，最多20件。")] IReadOnlyList<Suggested> Suggested);

    public sealed record Suggested(
        [property: Description("建议标识。")] Guid CaseId,
        [property: Description("建议编号。")] string Number,
        string Topic, TriageStatus Status, [property: Description("状态的中文说明。")] string StatusText, DateTimeOffset ReceivedAt,
        [property: Description("相似度，0.5至1。")] double Score,
        [property: Description("它所在的并案组标识；未并案则没有。")] Guid? GroupId);

    public static void Map(Api api) => api.Office.MapGet("/cases/{id:guid}/group", Handle)
        .Says(Policies.SocialWork, "并案", "并案线索", "这件建议所在的并案组，以及系统发现的同类建议，供并案时选择；实时查重见“同类建议”。")
        .Refuses(RoutingErrors.CaseNotFound);

    internal static async Task<Response> Handle(Guid id, RoutingContext db, Caller caller, CancellationToken ct)
    {
        var its = await db.Cases.AsNoTracking().VisibleTo(caller).Where(c => c.Id == id)
            .Select(c => new { c.Id, c.LeadCaseId }).FirstOrDefaultAsync(ct)
            ?? throw RoutingErrors.CaseNotFound.Refuse();
        var group = await db.GroupOfAsync(id, ct);
        var links = await db.Set<CaseLink>().AsNoTracking().Where(l => (l.CaseId == id || l.OtherId == id) && l.DismissedAt == null)
            .Select(l => new { Id = l.CaseId == id ? l.OtherId : l.CaseId, l.Score })
            .GroupBy(l => l.Id).Select(l => new { Id = l.Key, Score = l.Max(x => x.Score) })
            .Join(
                db.Cases.Where(c => c.Seal == SealStatus.Open && c.Status != TriageStatus.Returned && c.Status != TriageStatus.Transferred
                    && c.Status != TriageStatus.Withdrawn),
                l => l.Id, c => c.Id, (l, c) => new
                {
                    c.Id, c.Number, c.Topic, c.Status, c.ReceivedAt, l.Score,
                    GroupId = db.Set<GroupMember>().Where(m => m.CaseId == c.Id && m.LeftAt == null).Select(m => (Guid?)m.GroupId).FirstOrDefault(),
                })
            .Where(c => group == null || c.GroupId != group)
            .OrderByDescending(c => c.Score).ThenBy(c => c.ReceivedAt).ThenBy(c => c.Id).Take(Most).ToListAsync(ct);
        return new(
            id, group, its.LeadCaseId,
            [.. links.Select(c => new Suggested(c.Id, c.Number, c.Topic, c.Status, c.Status.Name(), c.ReceivedAt, c.Score, c.GroupId))]);
    }
}
