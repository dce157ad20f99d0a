using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Transfers;

namespace ZhihuiShibei.Routing.Timing;

/// <summary>
/// Does what falls due in Routing: lapses unanswered supplements, notes decisions, acknowledgements, answers to objections and
/// co-handling parts that were missed, reminds of transfers. Each round takes some rows that no other node holds, acts on them as of
/// the moment they fell due, and commits. What a loaded notice has yet to reach waits for it, since it may not be due any more.
/// </summary>
internal sealed class RoutingSweep(
    IServiceScopeFactory scopes, TimeProvider time, CurrentCalendar calendars, IOptionsMonitor<RoutingSettings> settings, ILogger<RoutingSweep> log)
    : Sweep(scopes, time, "routing.sweep", log)
{
    private const int Batch = 500;
    private readonly TimeProvider _time = time;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        await calendars.ReadyAsync(ct);
        var db = services.GetRequiredService<RoutingContext>();
        var (now, revision) = (_time.GetUtcNow(), calendars.Value.Revision);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var done = new[]
        {
            await LapseAsync(db, services.GetRequiredService<Timekeeper>(), now - settings.CurrentValue.SupplementGrace, revision, ct),
            await NoteDecisionsAsync(db, now, revision, ct),
            await NoteOrdersAsync(db, now, revision, ct),
            await NoteFollowUpsAsync(db, now, ct),
        };
        if (done.Sum() > 0) await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.RingBells();
        return done.Any(d => d >= Batch);
    }

    private static async Task<int> LapseAsync(RoutingContext db, Timekeeper clocks, DateTimeOffset until, int revision, CancellationToken ct)
    {
        var lapsed = await db.Cases.FromSql($"""
            select *, xmin from routing.triage_case its where status = 'AwaitingSupplement' and supplement_until <= {until}
                and not exists (select 1 from routing.clock k where k.subject_id = its.id and k.stopped_at is null and k.calendar_revision < {revision})
            order by supplement_until limit {Batch} for update skip locked
            """).ToListAsync(ct);
        if (lapsed.Count == 0) return 0;
        var books = await clocks.OfAllAsync([.. lapsed.Select(c => c.Id)], ct);
        foreach (var triage in lapsed) triage.Lapse(await db.LapseGroundsAsync(triage, ct), books[triage.Id]);
        return lapsed.Count;
    }

    /// <summary>All that wait may fall overdue in one night; one statement changes them, the lines about each go after it in one stream.</summary>
    private static async Task<int> NoteDecisionsAsync(RoutingContext db, DateTimeOffset now, int revision, CancellationToken ct)
    {
        var overdue = await db.Cases.FromSql($"""
            select *, xmin from routing.triage_case its where status = 'Pending' and overdue_noted_at is null and due_at <= {now}
                and not exists (select 1 from routing.clock k where k.subject_id = its.id and k.stopped_at is null and k.calendar_revision < {revision})
            order by due_at limit {Batch} for update skip locked
            """).AsNoTracking().ToListAsync(ct);
        if (overdue.Count == 0) return 0;
        foreach (var triage in overdue) triage.NoteOverdue(now);
        Guid[] noted = [.. overdue.Where(c => c.OverdueNotedAt == now).Select(c => c.Id)];
        await db.Cases.Where(c => noted.Contains(c.Id)).ExecuteUpdateAsync(set => set.SetProperty(c => c.OverdueNotedAt, now), ct);
        db.Tell(overdue);
        return overdue.Count;
    }

    /// <summary>Each kind by an index of its own; an order overdue in two ways is noted in both at once.</summary>
    private static async Task<int> NoteOrdersAsync(RoutingContext db, DateTimeOffset now, int revision, CancellationToken ct)
    {
        var overdue = await db.Orders.FromSql($"""
            select *, xmin from routing.work_order its where id in (
                (select id from routing.work_order
                    where status = 'Dispatched' and overdue_noted_at is null and acknowledge_by <= {now} order by acknowledge_by limit {Batch})
                union all
                (select id from routing.work_order
                    where status = 'Objected' and review_overdue_noted_at is null and review_by <= {now} order by review_by limit {Batch})
                union all
                (select id from routing.work_order where status in ('Dispatched', 'Acknowledged', 'Objected')
                    and co_handled_at is null and co_overdue_noted_at is null and co_handling_due_at <= {now} order by co_handling_due_at limit {Batch}))
                and not exists (select 1 from routing.clock k where k.subject_id = its.id and k.stopped_at is null and k.calendar_revision < {revision})
            for update skip locked
            """).ToListAsync(ct);
        foreach (var order in overdue) order.NoteOverdue(now);
        return overdue.Count;
    }

    private static async Task<int> NoteFollowUpsAsync(RoutingContext db, DateTimeOffset now, CancellationToken ct)
    {
        var due = await db.Set<Transfer>().FromSql($"""
            select *, xmin from routing.transfer where remind_at <= {now} order by remind_at limit {Batch} for update skip locked
            """).ToListAsync(ct);
        foreach (var transfer in due) transfer.NoteDue(now);
        return due.Count;
    }
}
