using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Kernel;

/// <summary>
/// Does what falls due: each module has one, running about once a minute by <see cref="TimeProvider"/>. A piece of work takes a few
/// due rows with <c>for update skip locked</c>, performs an ordinary act on each, back-dated to the moment it fell due, and says
/// whether there are more; running it twice changes nothing.
/// </summary>
public abstract class Sweep(IServiceScopeFactory scopes, TimeProvider time, string name, ILogger log)
    : Worker(scopes, new Bell(), name, Interval, log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private protected override async Task WaitAsync(Bell bells, string name, TimeSpan atMost, CancellationToken ct)
    {
        try
        {
            await Task.Delay(atMost, time, ct);
        }
        catch (OperationCanceledException)
        {
            // The host is stopping; the loop sees it.
        }
    }
}
