using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Handling.Supervision.Rules;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Handling.Supervision.Climbing;

/// <summary>督办: tells the levels that came, each once, back-dated, also after a week's outage. Several nodes may sweep at once.</summary>
internal sealed class LadderSweep(IServiceScopeFactory scopes, TimeProvider time, CurrentCalendar calendars, ILogger<LadderSweep> log)
    : Sweep(scopes, time, "handling.ladder-sweep", log)
{
    private const int Batch = 200;
    private readonly TimeProvider _time = time;
    private bool _tookOn;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        await calendars.ReadyAsync(ct);
        var (db, now) = (services.GetRequiredService<HandlingContext>(), _time.GetUtcNow());
        if (!_tookOn) await db.TakeOnAsync(now, ct);
        _tookOn = true;
        return await RunAsync(db, now, calendars.Value.Revision, ct);
    }

    /// <summary>One batch, without what the calendar of this revision has yet to reach: it may not be due any more.</summary>
    /// <returns>True when there may be more.</returns>
    internal static async Task<bool> RunAsync(HandlingContext db, DateTimeOffset now, int revision, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var due = await db.Database.SqlQuery<Guid>($"""
            select id as "Value" from handling.ladder its where next_at <= {now}
                and not exists (select 1 from handling.clock k where k.id = its.id and k.stopped_at is null and k.calendar_revision < {revision})
            order by next_at limit {Batch} for update skip locked
            """).ToListAsync(ct);
        if (due.Count == 0) return false;
        var climbs = new Climbs(db, await RuleBook.ReadAsync(db, ct));
        var ladders = await db.Set<Ladder>().Where(l => due.Contains(l.Id)).OrderBy(l => l.NextAt).ToListAsync(ct);
        await db.Set<SupervisionItem>().Where(i => i.LadderId != null && due.Contains(i.LadderId.Value)).LoadAsync(ct);
        foreach (var ladder in ladders) await climbs.TellAsync(ladder, ladder.Climb(now, climbs.Book), "", now, ct);
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        return due.Count == Batch;
    }
}
