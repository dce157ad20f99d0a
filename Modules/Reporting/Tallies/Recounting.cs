namespace ZhihuiShibei.Reporting.Tallies;

/// <summary>A number of the tallies by its key.</summary>
internal readonly record struct TallyKey(Slice Slice, Basis Basis, DateOnly Bucket, string Value, Measure Measure);

/// <summary>As <see cref="TallySql.Spread"/>, in memory: for counting anew from the suggestions themselves.</summary>
internal sealed class Recounting
{
    private readonly Dictionary<TallyKey, long> _counts = [];

    /// <summary>Without what came to nothing.</summary>
    public IEnumerable<KeyValuePair<TallyKey, long>> Counts => _counts.Where(c => c.Value != 0);

    public long this[TallyKey key] => _counts.GetValueOrDefault(key);

    public void Add(Dictionary<Place, long> counts)
    {
        foreach (var (place, amount) in counts)
        {
            if (place.ReceivedOn is { } received) Add(place, Basis.Received, received, amount);
            if (place.HappenedOn is { } happened) Add(place, Basis.Happened, happened, amount);
        }
    }

    private void Add(Place place, Basis basis, DateOnly day, long amount)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        Put(Slice.All, "", day);
        Put(Slice.Channel, place.Channel?.ToString() ?? "", month);
        Put(Slice.Domain, place.Domain?.ToString() ?? "", month);
        Put(Slice.Subdistrict, place.Subdistrict ?? "", month);
        Put(Slice.Unit, place.UnitId?.ToString() ?? "", month);

        void Put(Slice slice, string value, DateOnly bucket)
        {
            var key = new TallyKey(slice, basis, bucket, value, place.Measure);
            _counts[key] = _counts.GetValueOrDefault(key) + amount;
        }
    }
}
