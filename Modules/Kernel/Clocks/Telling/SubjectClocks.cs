using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Clocks.Notices;

namespace ZhihuiShibei.Kernel.Clocks.Telling;

/// <summary>
/// Tells the clocks that run, or ran, on one thing, whichever module keeps them: each through its own context. Whoever asks has
/// made sure that the person may know; what is told are dates and their reasons, no person and no unit, and nothing
/// of the parts that units owe each other.
/// </summary>
public sealed class SubjectClocks
{
    private readonly OpenClocks _clocks;
    private readonly CurrentCalendar _calendars;
    private readonly TimeProvider _time;

    internal SubjectClocks(OpenClocks clocks, CurrentCalendar calendars, TimeProvider time) => (_clocks, _calendars, _time) = (clocks, calendars, time);

    /// <summary>In the order in which they were started; nothing where nothing is timed.</summary>
    public async Task<IReadOnlyList<ToldClock>> OfAsync(Guid subject, CancellationToken ct)
    {
        List<ClockRecord> all = [];
        foreach (var db in _clocks.WithClocks())
            all.AddRange(await db.Set<ClockRecord>().AsNoTracking().Where(c => c.SubjectId == subject && c.RuleCode != ClockRules.CoHandling).ToListAsync(ct));
        var now = _time.GetUtcNow();
        return [.. all.OrderBy(c => c.Entries[0].At).ThenBy(c => c.RuleCode, StringComparer.Ordinal).Select(c => ToldClock.Of(c, _calendars, now))];
    }
}
