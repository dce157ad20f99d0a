using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Following;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Publishing;

/// <summary>What everybody sees of a published suggestion: no number, no person, no place finer than the subdistrict.</summary>
internal sealed record PublicView(
    Guid Id, string Topic, string Text, Domain? Domain, LivelihoodAspect? Aspect, string? Subdistrict, string Outcome, DateTimeOffset PublishedAt)
{
    // Their titles are written by the house and name units only.
    private static readonly TimelineKind[] Telling = [TimelineKind.Decision, TimelineKind.Dispatch, TimelineKind.Answer];

    /// <summary>The published ones of <paramref name="publications"/>, in their order.</summary>
    public static async Task<List<PublicView>> OfAsync(IntakeContext db, IQueryable<Publication> publications, CancellationToken ct)
    {
        var rows = await publications.AsNoTracking().Where(p => p.Status == PublicationStatus.Published)
            .Join(db.Suggestions, p => p.SuggestionId, s => s.Id,
                (p, s) => new { p.Id, p.SuggestionId, p.Topic, p.Text, p.PublishedAt, s.Domain, s.Aspect, s.SubdistrictCode })
            .ToListAsync(ct);
        var ids = rows.ConvertAll(r => r.SuggestionId);
        var told = (await db.Timeline.AsNoTracking().Where(e => ids.Contains(e.SuggestionId) && Telling.Contains(e.Kind))
            .Select(e => new { e.SuggestionId, e.At, e.Kind, e.Id, e.Title }).ToListAsync(ct)).ToLookup(e => e.SuggestionId);
        return rows.ConvertAll(r => new PublicView(
            r.Id, r.Topic, r.Text, r.Domain, r.Aspect, Divisions.NameOf(r.SubdistrictCode),
            told[r.SuggestionId].OrderBy(e => e.At).ThenBy(e => e.Kind).ThenBy(e => e.Id.ToString(), StringComparer.Ordinal).LastOrDefault()?.Title ?? "已登记", r.PublishedAt!.Value));
    }
}
