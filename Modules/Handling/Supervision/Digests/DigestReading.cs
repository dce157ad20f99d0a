using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Sealing;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Handling.Supervision.Digests;

/// <summary>
/// A digest as one official reads it: whoever is entitled to sealed cases composes it with them, and others read a covered line in that
/// place, also where the case was sealed only after the issue. A commitment has public words and is never covered.
/// </summary>
internal sealed class DigestReading(HashSet<Guid> covered)
{
    /// <summary>In their order.</summary>
    public IReadOnlyList<DigestLine> LinesOf(LeaderDigest its) =>
        [.. its.Lines.OrderBy(l => l.Position).Select(l => covered.Contains(l.ItemId) ? l.Covered() : l)];
}

internal static class DigestReadings
{
    public static async Task<DigestReading> ReadingAsync(
        this HandlingContext db, IEnumerable<LeaderDigest> digests, Caller caller, CancellationToken ct)
    {
        var items = digests.SelectMany(d => d.Lines).Select(l => l.ItemId).Distinct().ToList();
        var open = db.Cases.UnsealedFor(caller, db);
        var covered = await db.Set<SupervisionItem>().AsNoTracking()
            .Where(i => items.Contains(i.Id) && i.SuggestionId != null && i.AdoptionId == null && !open.Any(c => c.Id == i.SuggestionId))
            .Select(i => i.Id).ToListAsync(ct);
        return new([.. covered]);
    }
}
