using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Reporting.Journeys;

namespace ZhihuiShibei.Reporting.Tallies;

/// <summary>Where a number goes.</summary>
internal readonly record struct Place(
    Measure Measure, DateOnly? ReceivedOn, DateOnly? HappenedOn, Channel? Channel, Domain? Domain, string? Subdistrict, Guid? UnitId);

/// <summary>计数: what one suggestion adds to the numbers as it stands, and what changes when it changes.</summary>
internal static class Counting
{
    private static readonly Dictionary<Measure, Func<Journey, Guid?>> Units = Measures.Rules.ToDictionary(r => r.Measure, r => r.Unit.Compile());

    public static Dictionary<Place, long> Of(Journey journey)
    {
        var counts = new Dictionary<Place, long>();
        DateOnly? received = journey.ReceivedAt is { } at ? Shanghai.DateOf(at) : null;
        foreach (var rule in Measures.Rules)
            if (rule.DayOf(journey) is { } day) Add(rule.Measure, received, day, Units[rule.Measure](journey), rule.Amount(journey));
        foreach (var passage in journey.Passages)
        {
            var (onTime, late) = StepMeasures.Of(passage.Step);
            Add(passage.OnTime ? onTime : late, null, Shanghai.DateOf(passage.At), passage.UnitId, 1);
        }

        return counts;

        void Add(Measure measure, DateOnly? on, DateOnly day, Guid? unit, long amount)
        {
            if (amount == 0) return;
            var place = new Place(measure, on, day, journey.Channel, journey.Domain, journey.SubdistrictCode, unit);
            counts[place] = counts.GetValueOrDefault(place) + amount;
        }
    }

    /// <summary>What is to be added so that what was counted before becomes what is counted now.</summary>
    public static IEnumerable<Delta> Difference(Dictionary<Place, long> before, Dictionary<Place, long> now)
    {
        foreach (var (place, amount) in now)
            if (amount - before.GetValueOrDefault(place) is var more and not 0) yield return Of(place, more);
        foreach (var (place, amount) in before)
            if (!now.ContainsKey(place) && amount != 0) yield return Of(place, -amount);
    }

    private static Delta Of(Place place, long amount) => new()
    {
        Measure = place.Measure, ReceivedOn = place.ReceivedOn, HappenedOn = place.HappenedOn, Channel = place.Channel, Domain = place.Domain,
        Subdistrict = place.Subdistrict, UnitId = place.UnitId, Amount = amount,
    };
}
