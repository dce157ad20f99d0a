using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Kernel.Clocks.Notices;

/// <summary>
/// 重新计算: brings the open clocks of one module to the calendar in force, some subjects at a time, so that the desk stays
/// usable. What a clock was computed with stands in its row: the work may stop anywhere and go on on any node.
/// </summary>
public abstract class Recomputation<TContext>(
    IServiceScopeFactory scopes, Bell bell, CurrentCalendar calendar, string schema, ILogger log)
    : Worker(scopes, bell, $"{schema}.recomputation", TimeSpan.FromSeconds(2), log)
    where TContext : ModuleContext
{
    private const int Batch = 200;

    /// <summary>Up to which revision there is nothing left; spares a query every other second of every day.</summary>
    private int _done;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var current = calendar.Value;
        if (current.Revision == _done) return false;
        var db = services.GetRequiredService<TContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var behind = await db.Set<ClockRecord>().Where(c => c.StoppedAt == null && c.CalendarRevision < current.Revision)
            .OrderBy(c => c.CalendarRevision).Select(c => c.SubjectId).Take(Batch).ToListAsync(ct);
        if (behind.Count == 0)
        {
            _done = current.Revision;
            return false;
        }

        var done = await RecomputeAsync(services, db, [.. behind.Distinct()], ct);
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        return done > 0;
    }

    /// <summary>
    /// Recomputes every open clock of these subjects and what hangs on it, noting before and after in the history. A subject that
    /// somebody else holds at the moment is left for the next round.
    /// </summary>
    /// <returns>How many subjects were done.</returns>
    protected abstract Task<int> RecomputeAsync(IServiceProvider services, TContext db, Guid[] subjects, CancellationToken ct);
}
