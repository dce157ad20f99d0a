using System.Collections.Concurrent;

namespace ZhihuiShibei.Identity.Partners;

/// <summary>Counts each partner's requests of the present minute, by the house's clock; per process, since a limit of this kind guards a process.</summary>
internal sealed class RequestCounter(TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, (long Minute, int Count)> _counts = new();

    /// <returns>Requests of this minute with this one, and how long the minute still lasts.</returns>
    public (int Count, TimeSpan Left) Add(Guid partner)
    {
        var now = time.GetUtcNow();
        var minute = now.UtcTicks / TimeSpan.TicksPerMinute;
        var (_, count) = _counts.AddOrUpdate(partner, (minute, 1), (_, old) => old.Minute == minute ? (minute, old.Count + 1) : (minute, 1));
        return (count, TimeSpan.FromTicks(((minute + 1) * TimeSpan.TicksPerMinute) - now.UtcTicks));
    }
}
