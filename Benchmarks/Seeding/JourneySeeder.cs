using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Reporting.Journeys;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Benchmarks.Seeding;

/// <summary>What Reporting would have kept of the stories: journeys from the very facts that they raised, and the tallies counted from the journeys.</summary>
internal sealed class JourneySeeder(EntityCopy reporting)
{
    private readonly Recounting _counts = new();

    public void Tell(Guid suggestion, IEnumerable<Fact> facts)
    {
        var journey = new Journey { SuggestionId = suggestion };
        foreach (var fact in facts.OfType<SuggestionFact>()) journey.Hear(fact);
        reporting.Add(journey);
        reporting.AddAll(journey.Passages);
        reporting.AddAll(journey.Lapses);
        _counts.Add(Counting.Of(journey));
    }

    /// <summary>After the last story.</summary>
    public Task FinishAsync(CancellationToken ct)
    {
        reporting.AddAll(_counts.Counts.Select(c => new Tally
        {
            Slice = c.Key.Slice, Basis = c.Key.Basis, Bucket = c.Key.Bucket, Value = c.Key.Value, Measure = c.Key.Measure, Count = c.Value,
        }));
        return reporting.FlushAsync(ct);
    }
}
