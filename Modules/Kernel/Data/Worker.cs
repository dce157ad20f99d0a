using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Kernel;

/// <summary>
/// A loop that does one piece of work after another and sleeps until its bell rings or a poll comes round. It outlives
/// failures: a database that is down is said once and waited for, anything else is logged and tried again.
/// </summary>
public abstract class Worker(IServiceScopeFactory scopes, Bell bell, string bellName, TimeSpan poll, ILogger log) : BackgroundService
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(1);
    private bool _down;

    /// <summary>Does one piece of work in a scope of its own.</summary>
    /// <returns>True when there may be more at once.</returns>
    protected abstract Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Leaves the start of the host to the host: the first piece of work must not hold it up.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = poll;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await WorkAsync(scope.ServiceProvider, stoppingToken)) continue;
                _down = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (Problems.IsDatabaseDown(e))
            {
                if (!_down) log.LogWarning("{Worker} waits for the database: {Reason}", bellName, e.GetBaseException().Message);
                _down = true;
                wait = AfterFault;
            }
            catch (Exception e)
            {
                log.LogError(e, "{Worker} failed and will try again", bellName);
                wait = AfterFault;
            }

            await WaitAsync(bell, bellName, wait, stoppingToken);
        }
    }

    /// <summary>How the loop sleeps; a sweep waits for the house's clock instead of a bell.</summary>
    private protected virtual async Task WaitAsync(Bell bells, string name, TimeSpan atMost, CancellationToken ct)
    {
        try
        {
            await bells.WaitAsync(name, atMost, ct);
        }
        catch (OperationCanceledException)
        {
            // The host is stopping; the loop sees it.
        }
    }
}
