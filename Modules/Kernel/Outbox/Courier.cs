using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Kernel.Outbox;

/// <summary>
/// Delivers facts to one module. A batch is one transaction of that module's context: claim the oldest row of each of a few
/// keys, let the module's handlers change their own rows, delete the claimed rows, commit. So the effects happen exactly
/// once however often the process dies. When a batch fails, its rows are delivered one by one, and the one that fails alone
/// is put back with a longer wait each time, in the end dead; only its own (subscriber, key) waits for it.
/// </summary>
internal sealed class Courier<TContext>(
    string name, IServiceScopeFactory scopes, Bell bell, FactCatalogue facts, TimeProvider time,
    IOptions<OutboxSettings> options, ILogger<Courier<TContext>> log)
    : Worker(scopes, bell, name, options.Value.Poll, log)
    where TContext : ModuleContext
{
    private readonly string _subscriber = name;
    private readonly Bell _bell = bell;
    private readonly IServiceScopeFactory _scopes = scopes;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var batch = options.Value.Batch;
        List<OutboxRow> claimed = [];
        try
        {
            // Whatever was delivered may have uncovered the next fact of its key.
            return await DeliverAsync(services, batch, claimed, ct) > 0;
        }
        catch (Exception e) when (claimed.Count > 1 && e is not OperationCanceledException && !Problems.IsDatabaseDown(e))
        {
            log.LogInformation("A batch of {Count} for {Subscriber} failed ({Error}); delivering one by one", claimed.Count, _subscriber, e.Message);
            foreach (var _ in claimed) await DeliverOneAsync(ct);
            return true;
        }
        catch (Exception e) when (claimed.Count == 1 && e is not OperationCanceledException && !Problems.IsDatabaseDown(e))
        {
            await PutBackAsync(claimed[0], e, ct);
            return true;
        }
    }

    private async Task DeliverOneAsync(CancellationToken ct)
    {
        List<OutboxRow> claimed = [];
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            await DeliverAsync(scope.ServiceProvider, 1, claimed, ct);
        }
        catch (Exception e) when (claimed.Count == 1 && e is not OperationCanceledException && !Problems.IsDatabaseDown(e))
        {
            await PutBackAsync(claimed[0], e, ct);
        }
    }

    private async Task<int> DeliverAsync(IServiceProvider services, int most, List<OutboxRow> claimed, CancellationToken ct)
    {
        var db = services.GetRequiredService<TContext>();
        services.GetRequiredService<Delivery>().Subscriber = typeof(TContext).Assembly;
        var publisher = services.GetRequiredService<IPublisher>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        claimed.AddRange(await ClaimAsync(db, most, ct));
        if (claimed.Count == 0) return 0;
        // What fails here fails as a whole, so a savepoint for each save would buy nothing.
        db.Database.AutoSavepointsEnabled = false;
        for (var i = 0; i < claimed.Count; i++)
        {
            await publisher.Publish(facts.Read(claimed[i].Name, claimed[i].Body), ct);
            // Facts of one kind in a row are saved together: they have different keys, so none waits to see another's effects.
            if (i + 1 < claimed.Count && claimed[i + 1].Name == claimed[i].Name) continue;
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        var ids = claimed.Select(r => r.Id).ToArray();
        await db.Set<OutboxRow>().Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        db.RingBells();
        return claimed.Count;
    }

    // The oldest row of a key stays visible while another courier holds it, so its followers are never taken out of turn.
    private Task<List<OutboxRow>> ClaimAsync(TContext db, int most, CancellationToken ct) => db.Set<OutboxRow>()
        .FromSql($"""
            select * from kernel.outbox o
            where o.subscriber = {_subscriber} and o.dead_at is null and o.due_at <= {time.GetUtcNow()}
              and not exists (select 1 from kernel.outbox p where p.subscriber = o.subscriber and p.key = o.key and p.id < o.id)
            order by o.id limit {most} for update skip locked
            """)
        .AsNoTracking().ToListAsync(ct);

    private async Task PutBackAsync(OutboxRow row, Exception error, CancellationToken ct)
    {
        var waits = options.Value.BackOff;
        var attempts = row.Attempts + 1;
        var now = time.GetUtcNow();
        DateTimeOffset? dead = attempts > waits.Count ? now : null;
        var due = dead is null ? now + waits[attempts - 1] : now;
        var text = error.ToString() is var s && s.Length > 4000 ? s[..4000] : error.ToString();
        await using var scope = _scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TContext>().Set<OutboxRow>().Where(r => r.Id == row.Id).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Attempts, attempts).SetProperty(r => r.DueAt, due)
                .SetProperty(r => r.DeadAt, dead).SetProperty(r => r.LastError, text), ct);
        if (dead is null) log.LogWarning(error, "{Fact} {Id} for {Subscriber} failed, attempt {Attempt}", row.Name, row.Id, _subscriber, attempts);
        else log.LogError(error, "{Fact} {Id} for {Subscriber} is dead after {Attempt} attempts; its key waits for a replay", row.Name, row.Id, _subscriber, attempts);
        if (dead is null) _ = RingLaterAsync(due - now, ct);
    }

    private async Task RingLaterAsync(TimeSpan wait, CancellationToken ct)
    {
        try
        {
            await Task.Delay(wait, time, ct);
            _bell.Ring(_subscriber);
        }
        catch (OperationCanceledException)
        {
            // The host is stopping.
        }
    }
}
