using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>同类建议: what an official sees beside a suggestion: has the same been said before, and what became of it.</summary>
internal static class ListSimilar
{
    public static void Map(Api api) => api.Office.MapGet("/suggestions/{id:guid}/similar", Handle)
        .Says(Policies.Handlers, "建议", "同类建议", "与一件建议相似的其他建议，最相似的在前，最多10件；承办单位只看到派给本单位的建议。")
        .Refuses(IntakeErrors.NotFound);

    internal static async Task<OfficeSimilar.Response> Handle(
        Guid id, IntakeContext db, SimilarSearch similar, Caller caller, CancellationToken ct)
    {
        var asked = await db.Suggestions.AsNoTracking().VisibleTo(caller, db).Where(s => s.Id == id)
            .Select(s => new Asked(s.Topic, s.Rationale, s.Countermeasures)).FirstOrDefaultAsync(ct) ?? throw IntakeErrors.NotFound.Refuse();
        var found = await similar.FindAsync(asked, Shelf.Suggestions, OfficeSimilar.Most, ct, id, OfficeSimilar.UnitOf(caller));
        return await OfficeSimilar.ShowAsync(found.Degraded ? await LinkedAsync(id, db, ct) : found, db, caller, ct);
    }

    /// <summary>What was found when one of the two was new: better than nothing while nothing can be looked up.</summary>
    private static async Task<Found> LinkedAsync(Guid id, IntakeContext db, CancellationToken ct)
    {
        var links = await db.Set<Twin>().AsNoTracking().Where(t => t.SuggestionId == id || t.OtherId == id)
            .Select(t => new { Id = t.SuggestionId == id ? t.OtherId : t.SuggestionId, t.Score }).ToListAsync(ct);
        var ids = links.ConvertAll(l => l.Id);
        var topics = await db.Suggestions.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Topic, ct);
        return new(true,
        [
            .. links.DistinctBy(l => l.Id).OrderByDescending(l => l.Score).Take(OfficeSimilar.Most)
                .Select(l => new Match(l.Id, l.Score, new(topics[l.Id], []), new("", []))),
        ]);
    }
}
