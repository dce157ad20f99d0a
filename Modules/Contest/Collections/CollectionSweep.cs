using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel;

namespace ZhihuiShibei.Contest.Collections;

/// <summary>开始、截止: opens and closes collections, dated to the instant they were due. What comes in is judged by the instant itself, never by this.</summary>
internal sealed class CollectionSweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<CollectionSweep> log)
    : Sweep(scopes, time, "contest.collections", log)
{
    private const int Batch = 50;
    private readonly TimeProvider _time = time;

    protected override Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct) =>
        RunAsync(services.GetRequiredService<ContestContext>(), _time.GetUtcNow(), ct);

    /// <returns>True when there may be more.</returns>
    internal static async Task<bool> RunAsync(ContestContext db, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var due = await db.Database.SqlQuery<Guid>($"""
            select id as "Value" from contest.themed_collection
            where (status = 'Published' and opens_at <= {now}) or (status = 'Open' and closes_at <= {now})
            order by closes_at limit {Batch} for update skip locked
            """).ToListAsync(ct);
        if (due.Count == 0) return false;
        foreach (var its in await db.Collections.Where(c => due.Contains(c.Id)).ToListAsync(ct)) its.FallDue(now);
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        return due.Count == Batch;
    }
}
