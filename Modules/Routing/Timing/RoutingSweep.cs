using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Routing.Deciding;

namespace ZhihuiShibei.Routing.Timing;

/// <summary>
/// Does what falls due in Routing: lapses unanswered supplements, notes decisions, acknowledgements and co-handling parts that were missed. Each
/// round takes some rows that no other node holds, acts on them as of the moment they fell due, and commits.
/// </summary>
internal sealed class RoutingSweep(
    IServiceScopeFactory scopes, TimeProvider time, IOptionsMonitor<RoutingSettings> settings, ILogger<RoutingSweep> log)
    : Sweep(scopes, time, "routing.sweep", log)
{
    private const int Batch = 100;
    private readonly TimeProvider _time = time;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<RoutingContext>();
        var now = _time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var done = new[]
        {
            await LapseAsync(db, services.GetRequiredService<Timekeeper>(), now - settings.CurrentValue.SupplementGrace, ct),
            await NoteDecisionsAsync(db, now, ct),
            await NoteAcknowledgementsAsync(db, now, ct),
            await NotePartsAsync(db, now, ct),
        };
        if (done.Sum() > 0) await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.RingBells();
        return done.Contains(Batch);
    }

    private static async Task<int> LapseAsync(RoutingContext db, Timekeeper clocks, DateTimeOffset until, CancellationToken ct)
    {
        var lapsed = await db.Cases.FromSql($"""
            select *, xmin from routing.triage_case where status = 'AwaitingSupplement' and supplement_until <= {until}
            order by supplement_until limit {Batch} for update skip locked
            """).ToListAsync(ct);
        foreach (var triage in lapsed)
            triage.Lapse(await db.LapseGroundsAsync(triage, ct), await clocks.OfAsync(triage.Id, ct));
        return lapsed.Count;
    }

    private static async Task<int> NoteDecisionsAsync(RoutingContext db, DateTimeOffset now, CancellationToken ct)
    {
        var overdue = await db.Cases.FromSql($"""
            select *, xmin from routing.triage_case where status = 'Pending' and overdue_noted_at is null and due_at <= {now}
            order by due_at limit {Batch} for update skip locked
            """).ToListAsync(ct);
        foreach (var triage in overdue) triage.NoteOverdue(now);
        return overdue.Count;
    }

    private static async Task<int> NoteAcknowledgementsAsync(RoutingContext db, DateTimeOffset now, CancellationToken ct)
    {
        var overdue = await db.Orders.FromSql($"""
            select *, xmin from routing.work_order where status = 'Dispatched' and overdue_noted_at is null and acknowledge_by <= {now}
            order by acknowledge_by limit {Batch} for update skip locked
            """).ToListAsync(ct);
        foreach (var order in overdue) order.NoteOverdue(now);
        return overdue.Count;
    }

    private static async Task<int> NotePartsAsync(RoutingContext db, DateTimeOffset now, CancellationToken ct)
    {
        var overdue = await db.Orders.FromSql($"""
            select *, xmin from routing.work_order where status in ('Dispatched', 'Acknowledged', 'Objected')
                and co_handled_at is null and co_overdue_noted_at is null and co_handling_due_at <= {now}
            order by co_handling_due_at limit {Batch} for update skip locked
            """).ToListAsync(ct);
        foreach (var order in overdue) order.NoteOverdue(now);
        return overdue.Count;
    }
}
