using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel;

namespace ZhihuiShibei.Handling.Adoption;

/// <summary>承诺事项超期: tells the milestones whose day passed, each once, back-dated. Several nodes may sweep at once.</summary>
internal sealed class AdoptionSweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<AdoptionSweep> log)
    : Sweep(scopes, time, "handling.adoption-sweep", log)
{
    private const int Batch = 100;
    private readonly TimeProvider _time = time;

    protected override Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct) =>
        RunAsync(services.GetRequiredService<HandlingContext>(), _time.GetUtcNow(), ct);

    /// <returns>True when there may be more.</returns>
    internal static async Task<bool> RunAsync(HandlingContext db, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var due = await db.Database.SqlQuery<Guid>($"""
            select id as "Value" from handling.adoption where alarm_at <= {now} order by alarm_at limit {Batch} for update skip locked
            """).ToListAsync(ct);
        if (due.Count == 0) return false;
        foreach (var its in await db.Set<AdoptionRecord>().Include(a => a.Milestones).Where(a => due.Contains(a.Id)).ToListAsync(ct)) its.FallDue(now);
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        return due.Count == Batch;
    }
}
