using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ZhihuiShibei.Kernel.Jobs;

/// <summary>Forgets jobs, and the files they left, a week after their end.</summary>
internal sealed class JobSweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<JobSweep> log) : Sweep(scopes, time, "jobs", log)
{
    internal static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);
    private readonly TimeProvider _time = time;

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var before = _time.GetUtcNow() - KeptFor;
        await services.GetRequiredService<KernelContext>().Set<Job>().Where(j => j.FinishedAt < before).ExecuteDeleteAsync(ct);
        return false;
    }
}
