using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Handling;

/// <summary>超期: tells the clocks that ran out, each once, back-dated to its due time. Several nodes may sweep at once.</summary>
internal sealed class HandlingSweep(IServiceScopeFactory scopes, TimeProvider time, CurrentCalendar calendars, ILogger<HandlingSweep> log)
    : Sweep(scopes, time, "handling.sweep", log)
{
    private const int Batch = 500;
    private readonly TimeProvider _time = time;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        await calendars.ReadyAsync(ct);
        return await RunAsync(services.GetRequiredService<HandlingContext>(), _time.GetUtcNow(), calendars.Value.Revision, ct);
    }

    /// <summary>One batch, without what the calendar of this revision has yet to reach: it may not be due any more.</summary>
    /// <returns>True when there may be more.</returns>
    internal static async Task<bool> RunAsync(HandlingContext db, DateTimeOffset now, int revision, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var due = await db.Database.SqlQuery<Guid>($"""
            select id as "Value" from handling.handling_case its where alarm_at <= {now}
                and not exists (select 1 from handling.clock k where k.subject_id = its.id and k.stopped_at is null and k.calendar_revision < {revision})
            order by alarm_at limit {Batch} for update skip locked
            """).ToListAsync(ct);
        if (due.Count == 0) return false;
        var cases = await db.WithClocks().Where(c => due.Contains(c.Id)).ToListAsync(ct);
        foreach (var its in cases) its.FallDue(now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return due.Count == Batch;
    }
}
