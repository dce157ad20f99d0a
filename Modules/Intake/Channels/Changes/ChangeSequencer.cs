using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Intake.Channels.Webhooks;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Intake.Channels.Changes;

/// <summary>
/// Gives committed changes their places, one after another, by one node at a time. A number taken while writing would not do: a
/// change that is written first and committed last would appear behind a reader's cursor and be skipped. Nor would reading only
/// below the oldest running transaction, as the audit's seal does: any long transaction of the database, a backup or a
/// recomputation, would hold up every partner, and a fact that waits for its turn at a suggestion has the older transaction but
/// the later act. Here whatever is committed is placed behind everything placed before it, and of one suggestion in the order of
/// its acts. The same transaction plans a delivery to each partner that wants to be called.
/// </summary>
internal sealed class ChangeSequencer(IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger<ChangeSequencer> log)
    : Worker(scopes, bell, Bell, TimeSpan.FromSeconds(1), log)
{
    public const string Bell = "intake.changes";
    private const int Most = 500;
    private const long LockKey = 0x5348_4942_4348;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<IntakeContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Waited for, not tried: the statement below must see what the holder before has placed.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockKey})", ct);
        var placed = await db.Database.SqlQuery<Guid>($"""
            with waiting as (
                select id, row_number() over (order by entry) as n from intake.change where position is null order by entry limit {Most})
            update intake.change c set position = coalesce((select max(position) from intake.change), 0) + w.n
            from waiting w where c.id = w.id returning c.id
            """).ToListAsync(ct);
        if (placed.Count == 0) return false;
        var ids = placed.ToArray();
        var now = time.GetUtcNow();
        await db.Database.ExecuteSqlAsync($"""
            insert into intake.webhook_delivery (partner_id, change_id, suggestion_id, position, status, attempts, planned_at, due_at)
            select w.id, c.id, c.suggestion_id, c.position, 'Waiting', 0, {now}, {now}
            from intake.change c
            join intake.partner p on p.channel = c.channel and p.active
            join intake.webhook w on w.id = p.partner_id and w.enabled
            where c.id = any({ids})
            """, ct);
        db.Ring(WebhookWorker.Bell);
        await db.CommitAsync(ct);
        return placed.Count == Most;
    }
}
