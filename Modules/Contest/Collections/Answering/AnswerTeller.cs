using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Contest.Collections.Answering;

/// <summary>
/// 集中反馈, told to each entrant, once: some hundreds per transaction, since a collection may have tens of thousands. A paper that was
/// registered only after the answer is told like the others.
/// </summary>
internal sealed class AnswerTeller(IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger<AnswerTeller> log)
    : Worker(scopes, bell, Bell, TimeSpan.FromMinutes(1), log)
{
    public const string Bell = "contest.answers";
    private const int Batch = 300;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<ContestContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var due = await db.Database.SqlQuery<Guid>($"""
            select e.id as "Value" from contest.entry e join contest.themed_collection c on c.id = e.collection_id
            where c.status = 'Answered' and e.answer_told_at is null and e.status <> 'Withdrawn' limit {Batch} for update of e skip locked
            """).ToListAsync(ct);
        if (due.Count == 0) return false;
        var entries = await db.Entries.IgnoreQueryFilters().Where(e => due.Contains(e.Id)).ToListAsync(ct);
        var ids = entries.Select(e => e.CollectionId).ToHashSet();
        var collections = await db.Collections.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        foreach (var entry in entries) entry.TellAnswer(collections[entry.CollectionId], time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await db.CommitAsync(ct);
        return due.Count == Batch;
    }
}
