using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Reporting.Tallies;

/// <summary>Folds what facts changed into the tallies: one at a time over all nodes, so that the rows everybody wants have one writer.</summary>
internal sealed class FoldWorker(IServiceScopeFactory scopes, Bell bell, ILogger<FoldWorker> log)
    : Worker(scopes, bell, BellName, TimeSpan.FromSeconds(2), log)
{
    public const string BellName = "reporting.fold";
    internal const long LockKey = 0x5245504F_52540001;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<ReportingContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({LockKey}) as \"Value\"").SingleAsync(ct)) return false;
        var folded = (await db.Database.SqlQueryRaw<int>(TallySql.Fold).ToListAsync(ct)).Single();
        await transaction.CommitAsync(ct);
        return folded > 0;
    }
}
