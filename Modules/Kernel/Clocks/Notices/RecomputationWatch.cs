using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Kernel.Clocks.Notices;

/// <summary>
/// 重新计算的进展 as a long-running job. The work itself is each module's, goes on whether anybody watches or not, and cannot be cancelled:
/// due dates must follow the calendar in force.
/// </summary>
internal sealed class RecomputationWatch(
    IServiceScopeFactory scopes, Bell bell, CurrentCalendar calendar, TimeProvider time, ILogger<RecomputationWatch> log)
    : JobWorker<KernelContext>(Kind, scopes, bell, time, log)
{
    public const string Kind = "kernel.recomputation";
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    protected override async Task<(string Message, string? ResultLink)> RunAsync(IServiceProvider services, JobRun run, CancellationToken ct)
    {
        var (db, clocks) = (services.GetRequiredService<KernelContext>(), services.GetRequiredService<OpenClocks>());
        await services.GetRequiredService<LoadedNotices>().CatchUpAsync(ct);
        while (true)
        {
            var (behind, open) = (await clocks.BehindAsync(calendar.Value.Revision, ct), await clocks.CountAsync(ct));
            await using (var transaction = await db.Database.BeginTransactionAsync(ct))
            {
                await run.HoldAsync(db, Math.Max(0, open - behind), $"还有{behind}个时限等待重新计算。", ct);
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
            }

            if (behind == 0) return ($"{open}个时限均已按现行日历计算。", "/api/office/calendar");
            await Task.Delay(BetweenLooks, TimeProvider.System, ct);
        }
    }
}
