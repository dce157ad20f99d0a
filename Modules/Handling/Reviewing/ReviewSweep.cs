using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Handling.Reviewing;

/// <summary>复核超期: notes, once and dated to the due instant, what nobody reviewed in time.</summary>
internal sealed class ReviewSweep(IServiceScopeFactory scopes, TimeProvider time, CurrentCalendar calendars, ILogger<ReviewSweep> log)
    : Sweep(scopes, time, "handling.reviews", log)
{
    private const int Batch = 500;
    private readonly TimeProvider _time = time;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        await calendars.ReadyAsync(ct);
        var db = services.GetRequiredService<HandlingContext>();
        var (now, revision) = (_time.GetUtcNow(), calendars.Value.Revision);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var overdue = await db.Set<Review>().FromSql($"""
            select its.*, its.xmin from handling.review its join handling.clock k on k.id = its.clock_id
            where its.ended_at is null and its.overdue_noted_at is null and k.due_at <= {now} and k.calendar_revision >= {revision}
            order by k.due_at limit {Batch} for update of its skip locked
            """).ToListAsync(ct);
        foreach (var review in overdue)
            review.NoteOverdue((await db.Clocks.AsNoTracking().FirstAsync(c => c.Id == review.ClockId, ct)).DueAt!.Value, now);
        if (overdue.Count > 0) await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return overdue.Count == Batch;
    }
}
