using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Kernel.Clocks.Notices;

/// <summary>
/// 重新计算: brings the open clocks of one module to the calendar in force, some subjects at a time, so that the desk stays
/// usable. What a clock was computed with stands in its row: the work may stop anywhere and go on on any node. Clocks that do not
/// move, which are nearly all of them, are marked in one statement; only what moves is loaded, moved and noted.
/// </summary>
public abstract class Recomputation<TContext>(
    IServiceScopeFactory scopes, Bell bell, CurrentCalendar calendars, string schema, TimeProvider time, ILogger log)
    : Worker(scopes, bell, $"{schema}.recomputation", TimeSpan.FromSeconds(2), log)
    where TContext : ModuleContext
{
    private const int Batch = 500;

    // A node that has not heard of the notice yet may start clocks by the old calendar for a minute.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    private int _done;
    private long _doneAt;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var revision = calendars.Value.Revision;
        if (revision == 0 || (revision == _done && time.GetElapsedTime(_doneAt) < LookAgain)) return false;
        var db = services.GetRequiredService<TContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var behind = await db.Set<ClockRecord>().Where(c => c.StoppedAt == null && c.CalendarRevision < revision)
            .OrderBy(c => c.CalendarRevision).Select(c => c.SubjectId).Take(Batch).ToListAsync(ct);
        if (behind.Count == 0)
        {
            (_done, _doneAt) = (revision, time.GetTimestamp());
            return false;
        }

        var held = await HoldAsync(db, [.. behind.Distinct()], ct);
        var moving = await MarkUnmovedAsync(db, held, revision, ct);
        if (moving.Length > 0) await RetimeAsync(services, db, moving, ct);
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        return held.Length > 0;
    }

    /// <summary>Those of these subjects that nobody else holds at the moment, held now; the others wait for the next round.</summary>
    protected abstract Task<Guid[]> HoldAsync(TContext db, Guid[] subjects, CancellationToken ct);

    /// <summary>Brings every open clock of these subjects, which are held, and what hangs on it to the calendar, noting before and after.</summary>
    protected abstract Task RetimeAsync(IServiceProvider services, TContext db, Guid[] subjects, CancellationToken ct);

    /// <returns>The subjects of which a clock moves.</returns>
    private async Task<Guid[]> MarkUnmovedAsync(TContext db, Guid[] held, int revision, CancellationToken ct)
    {
        var clocks = await db.Set<ClockRecord>().AsNoTracking().Where(c => held.Contains(c.SubjectId) && c.StoppedAt == null).ToListAsync(ct);
        var moved = clocks.ToLookup(c => c.CatchUp(calendars).Count > 0);
        var moving = moved[true].Select(c => c.SubjectId).ToHashSet();
        foreach (var alike in clocks.Where(c => !moving.Contains(c.SubjectId)).GroupBy(c => (c.MeasuredBy, c.IsProvisional)))
        {
            Guid[] ids = [.. alike.Select(c => c.Id)];
            var (measuredBy, provisional) = alike.Key;
            await db.Set<ClockRecord>().Where(c => ids.Contains(c.Id) && c.CalendarRevision < revision).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.CalendarRevision, revision).SetProperty(c => c.MeasuredBy, measuredBy).SetProperty(c => c.IsProvisional, provisional),
                ct);
        }

        return [.. moving];
    }
}
