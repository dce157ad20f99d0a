using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Kernel.Outbox;

/// <summary>A promise that could not be kept so far.</summary>
/// <param name="Waiting">Facts of the same key and subscriber that wait behind it.</param>
public sealed record DeadFact(
    long Id, string Subscriber, string Fact, Guid Key, DateTimeOffset OccurredAt, int Attempts, DateTimeOffset DeadAt, string? Error, int Waiting);

/// <summary>Lists and replays dead facts; serves the office endpoint and the health check.</summary>
public sealed class DeadFacts
{
    public static readonly ErrorCode NotDead = new("outbox.not-dead", 404, "没有找到这条待重放的消息，它可能已被处理。");

    private readonly KernelContext _db;
    private readonly Bell _bell;
    private readonly TimeProvider _time;

    internal DeadFacts(KernelContext db, Bell bell, TimeProvider time) => (_db, _bell, _time) = (db, bell, time);

    public Task<int> CountAsync(CancellationToken ct) => _db.Set<OutboxRow>().CountAsync(r => r.DeadAt != null, ct);

    /// <summary>The oldest hundred.</summary>
    public Task<List<DeadFact>> ListAsync(CancellationToken ct) => _db.Set<OutboxRow>().AsNoTracking().Where(r => r.DeadAt != null)
        .OrderBy(r => r.Id).Take(100)
        .Select(r => new DeadFact(
            r.Id, r.Subscriber, r.Name, r.Key, r.OccurredAt, r.Attempts, r.DeadAt!.Value, r.LastError,
            _db.Set<OutboxRow>().Count(w => w.Subscriber == r.Subscriber && w.Key == r.Key && w.Id > r.Id)))
        .ToListAsync(ct);

    /// <summary>Makes a dead fact due again, with its attempts from the start; the replay is in the audit log.</summary>
    /// <exception cref="Refusal"><see cref="NotDead"/></exception>
    public async Task ReplayAsync(long id, CancellationToken ct)
    {
        var row = await _db.Set<OutboxRow>().FirstOrDefaultAsync(r => r.Id == id && r.DeadAt != null, ct) ?? throw NotDead.Refuse();
        (row.DeadAt, row.Attempts, row.DueAt) = (null, 0, _time.GetUtcNow());
        _db.Audit("outbox.replay", row.Name, row.Key, $"{row.Subscriber} {row.Id}");
        await _db.SaveChangesAsync(ct);
        _bell.Ring(row.Subscriber);
    }
}
