using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>
/// 同类线索: links each new suggestion to those that probably say the same, and says so as a fact. Takes its turn while no
/// person waits for a look-up, or after a minute, one at a time.
/// </summary>
internal sealed class TwinWorker(IServiceScopeFactory scopes, Bell bell, TimeProvider time, SimilarSearch similar, ILogger<TwinWorker> log)
    : Worker(scopes, bell, Bell, TimeSpan.FromSeconds(5), log)
{
    public const string Bell = "intake.twins";
    private const int Most = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var began = time.GetTimestamp();
        var db = services.GetRequiredService<IntakeContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var before = similar.Idle ? time.GetUtcNow() : time.GetUtcNow() - Patience;
        var claimed = await db.Set<TwinsDue>()
            .FromSql($"select * from intake.twins_due where due_at <= {before} order by due_at limit 1 for update skip locked").ToListAsync(ct);
        if (claimed is not [var due]) return false;
        await LinkAsync(db, due, ct);
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        // Three times as long a rest as the work was long: what people wait for comes first.
        await Task.Delay(Max(Pause, 3 * time.GetElapsedTime(began)), TimeProvider.System, ct);
        return true;
    }

    private async Task LinkAsync(IntakeContext db, TwinsDue due, CancellationToken ct)
    {
        var its = await db.Suggestions.FirstAsync(s => s.Id == due.SuggestionId, ct);
        var found = await similar.FindAsync(new(its.Topic, its.Rationale, its.Countermeasures), Shelf.Suggestions, Most, ct, except: its.Id);
        var now = time.GetUtcNow();
        if (found.Degraded)
        {
            due.DueAt = now + Later;
            return;
        }

        db.Remove(due);
        db.AddRange(found.Matches.Select(m => new Twin { SuggestionId = its.Id, OtherId = m.Id, Score = m.Score, At = now }));
        if (found.Matches.Count > 0) its.TellSimilar([.. found.Matches.Select(m => new Kernel.Events.SimilarSuggestion(m.Id, m.Score))], now);
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
