using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Reporting.OpenData;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Journeys;

/// <summary>Lets a journey hear a fact and notes what that changed about the numbers, inside the delivery: the courier saves. Scoped.</summary>
internal sealed class JourneyBook(ReportingContext db)
{
    public async Task HearAsync(SuggestionFact fact, CancellationToken ct)
    {
        var journey = await db.Journeys.Include(j => j.Passages).Include(j => j.Lapses).AsSingleQuery()
            .FirstOrDefaultAsync(j => j.SuggestionId == fact.SuggestionId, ct);
        Dictionary<Place, long> before = journey is null ? [] : Counting.Of(journey);
        if (journey is null) db.Journeys.Add(journey = new Journey { SuggestionId = fact.SuggestionId });
        var wasPublic = journey.PublishedAt is not null;
        journey.Hear(fact);
        if (wasPublic || journey.PublishedAt is not null) db.Set<OpenChange>().Add(new OpenChange());
        db.Set<Delta>().AddRange(Counting.Difference(before, Counting.Of(journey)));
        db.Ring(FoldWorker.BellName);
    }
}
