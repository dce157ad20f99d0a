using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel;

namespace ZhihuiShibei.Handling;

/// <summary>超期: tells the clocks that ran out, each once, back-dated to its due time. Several nodes may sweep at once.</summary>
internal sealed class HandlingSweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<HandlingSweep> log)
    : Sweep(scopes, time, "handling.sweep", log)
{
    private const int Batch = 50;
    private readonly TimeProvider _time = time;

    protected override Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct) =>
        RunAsync(services.GetRequiredService<HandlingContext>(), _time.GetUtcNow(), ct);

    /// <summary>One batch.</summary>
    /// <returns>True when there may be more.</returns>
    internal static async Task<bool> RunAsync(HandlingContext db, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var due = await db.Database.SqlQuery<Guid>($"""
            select id as "Value" from handling.handling_case
            where alarm_at <= {now} order by alarm_at limit {Batch} for update skip locked
            """).ToListAsync(ct);
        if (due.Count == 0) return false;
        var cases = await db.Cases.Include(c => c.Clocks.Where(k => k.StoppedAt == null)).Where(c => due.Contains(c.Id)).ToListAsync(ct);
        foreach (var its in cases) its.FallDue(now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return due.Count == Batch;
    }
}
