using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ZhihuiShibei.Kernel.Http;

/// <summary>Forgets answers that no client retries for any more; they are kept in clear, so not longer than needed.</summary>
internal sealed class IdempotencySweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<IdempotencySweep> log)
    : Sweep(scopes, time, "idempotency", log)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(3);
    private const int AtOnce = 5000;

    private readonly TimeProvider _time = time;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var before = _time.GetUtcNow() - KeptFor;
        return await services.GetRequiredService<KernelContext>().Database.ExecuteSqlAsync(
            $"delete from kernel.idempotency where ctid = any (array(select ctid from kernel.idempotency where at < {before} limit {AtOnce}))", ct) == AtOnce;
    }
}
