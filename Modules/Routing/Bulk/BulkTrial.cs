using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Sealing;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Bulk;

/// <summary>Tries a plan on cases without saving anything: the very act is performed on copies, so that the preview cannot know other rules. Scoped.</summary>
internal sealed class BulkTrial(RoutingContext db, Timekeeper clocks, TimeProvider time)
{
    /// <summary>How it would go with one case.</summary>
    /// <param name="Case">Nothing where there is none.</param>
    /// <param name="Doubt">Why it cannot be done; nothing where it can.</param>
    internal sealed record Verdict(Guid CaseId, TriageCase? Case, Refusal? Doubt);

    /// <summary>In the order given.</summary>
    public async Task<List<Verdict>> TryAsync(Plan plan, IReadOnlyList<Guid> ids, Actor by, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var cases = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var held = await db.Set<CaseHold>().AsNoTracking().Where(h => ids.Contains(h.CaseId) && h.Until > now && h.HolderId != by.Id).ToDictionaryAsync(h => h.CaseId, ct);
        var books = await clocks.OfAllAsync(cases.Keys, ct);
        List<Verdict> verdicts = [];
        foreach (var id in ids)
        {
            var its = cases.GetValueOrDefault(id);
            // What is sealed is no case of anybody's here: not even its number is told.
            var doubt = its is null or { Seal: SealStatus.Sealed } ? RoutingErrors.CaseNotFound.Refuse()
                : held.TryGetValue(id, out var hold) ? HoldErrors.RefuseHeld(hold)
                : Attempt(plan, its, by, now, books[id]);
            verdicts.Add(new(id, its is { Seal: SealStatus.Open } ? its : null, doubt));
        }

        db.ChangeTracker.Clear();
        return verdicts;
    }

    private static Refusal? Attempt(Plan plan, TriageCase its, Actor by, DateTimeOffset at, ClockBook book)
    {
        try
        {
            plan.Perform(its, by, at, book);
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal;
        }
    }
}
