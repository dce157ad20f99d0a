using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Routing.Timing;

/// <summary>Opens the clock book of a case or work order; what is started in it is saved with the act. Scoped.</summary>
internal sealed class Timekeeper(RoutingContext db, ClockRules rules, CurrentCalendar calendar)
{
    /// <summary>A book without clocks, for something new.</summary>
    public ClockBook New(Guid subject) => Book(subject, []);

    /// <summary>The book with the clocks so far.</summary>
    public async Task<ClockBook> OfAsync(Guid subject, CancellationToken ct) =>
        Book(subject, await db.Clocks.Where(c => c.SubjectId == subject).ToListAsync(ct));

    /// <summary>The books of many, in one round trip.</summary>
    public async Task<Dictionary<Guid, ClockBook>> OfAllAsync(IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        var clocks = (await db.Clocks.Where(c => subjects.Contains(c.SubjectId)).ToListAsync(ct)).ToLookup(c => c.SubjectId);
        return subjects.ToDictionary(id => id, id => Book(id, [.. clocks[id]]));
    }

    private ClockBook Book(Guid subject, List<ClockRecord> clocks) =>
        new(subject, clocks, rules, calendar.Value, clock => db.Clocks.Add(clock));
}
