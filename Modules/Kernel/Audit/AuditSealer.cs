using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Kernel.Audit;

/// <summary>
/// Seals audit rows into the chain every few seconds. Takes only rows whose transaction is older than every running one, so
/// that no row can appear later inside a sealed range; writing itself stays parallel. One node seals at a time.
/// </summary>
internal sealed class AuditSealer(IServiceScopeFactory scopes, TimeProvider time, ILogger<AuditSealer> log)
    : Worker(scopes, new Bell(), "audit-seal", TimeSpan.FromSeconds(2), log)
{
    private const int MostRows = 2000;
    private const long LockKey = 0x5348_4942_4149;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<KernelContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var mine = await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({LockKey}) as \"Value\"").SingleAsync(ct);
        if (!mine) return false;

        var last = await db.Set<AuditSeal>().AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
        var (afterTransaction, afterId) = (last?.LastTransaction.ToString() ?? "0", last?.LastId ?? Guid.Empty);
        var rows = await db.Set<AuditRow>().FromSql($"""
                select * from kernel.audit
                where (transaction, id) > ({afterTransaction}::xid8, {afterId})
                  and transaction < pg_snapshot_xmin(pg_current_snapshot())
                order by transaction, id limit {MostRows}
                """)
            .AsNoTracking().ToListAsync(ct);
        if (rows.Count == 0) return false;

        using var chain = new AuditChain(last?.Hash ?? AuditChain.Start);
        foreach (var row in rows) chain.Add(row);
        db.Set<AuditSeal>().Add(new AuditSeal
        {
            Number = (last?.Number ?? 0) + 1,
            LastTransaction = rows[^1].Transaction,
            LastId = rows[^1].Id,
            Rows = rows.Count,
            At = time.GetUtcNow(),
            Hash = chain.Seal(),
        });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return rows.Count == MostRows;
    }
}
