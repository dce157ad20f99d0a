using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Kernel.Outbox;

/// <summary>A promise that could not be kept so far.</summary>
public sealed record DeadFact(
    [property: Description("消息标识。"), JsonNumberHandling(JsonNumberHandling.WriteAsString)] long Id,
    [property: Description("未能处理它的模块。")] string Subscriber,
    [property: Description("消息名称。")] string Fact,
    [property: Description("所属的业务对象，如建议标识。")] Guid Key,
    [property: Description("事情发生的时间。")] DateTimeOffset OccurredAt,
    [property: Description("已尝试的次数。")] int Attempts,
    [property: Description("停止尝试的时间。")] DateTimeOffset DeadAt,
    [property: Description("最后一次失败的原因。")] string? Error,
    [property: Description("因它而等待的后续消息数。")] int Waiting);

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
