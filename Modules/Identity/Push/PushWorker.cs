using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Identity.Residents;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Identity.Push;

/// <summary>Works on what WeChat told us, one event a transaction. One that fails waits longer each time and is given up in the end; the rest goes on.</summary>
internal sealed class PushWorker(IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger<PushWorker> log)
    : Worker(scopes, bell, BellName, TimeSpan.FromSeconds(5), log)
{
    public const string BellName = "identity-push";
    private const int MostAttempts = 8;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<IdentityContext>();
        PushedEvent? next = null;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            next = await db.PushedEvents.FromSql($"""
                    select * from identity.pushed_event where done_at is null and due_at <= {time.GetUtcNow()}
                    order by id limit 1 for update skip locked
                    """)
                .SingleOrDefaultAsync(ct);
            if (next is null) return false;
            await ActivatorUtilities.CreateInstance<PushFollowUp>(services).DoAsync(next, ct);
            next.DoneAt = time.GetUtcNow();
            await db.SaveChangesAsync(ct);
            await db.CommitAsync(ct);
            return true;
        }
        catch (Exception e) when (next is not null && e is not OperationCanceledException && !Problems.IsDatabaseDown(e))
        {
            log.LogWarning(e, "An event from WeChat ({Name} {Id}) failed, attempt {Attempt}", next.Name, next.Id, next.Attempts + 1);
            db.ChangeTracker.Clear();
            await PutBackAsync(db, next, e, ct);
            return true;
        }
    }

    private async Task PutBackAsync(IdentityContext db, PushedEvent failed, Exception why, CancellationToken ct)
    {
        var (attempts, now) = (failed.Attempts + 1, time.GetUtcNow());
        DateTimeOffset? done = attempts >= MostAttempts ? now : null;
        await db.PushedEvents.Where(p => p.Id == failed.Id).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.Attempts, attempts).SetProperty(p => p.DueAt, now + TimeSpan.FromSeconds(1 << attempts))
                .SetProperty(p => p.DoneAt, done).SetProperty(p => p.Error, why.GetType().Name), ct);
    }
}
