using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Intake.Channels.Webhooks;

/// <summary>
/// 推送通知: calls partners with what is due. Each partner has a lane of its own, so that one that is slow or down holds up nobody
/// else; of one suggestion only the oldest undelivered change is called, so that its order holds. A row is claimed by one statement
/// that puts it off for a lease; whoever dies with it leaves it to be called again under the same id.
/// </summary>
internal sealed class WebhookWorker(
    IServiceScopeFactory scopes, Bell bell, WebhookSender sender, TimeProvider time, IOptionsMonitor<WebhookSettings> settings,
    ILogger<WebhookWorker> log)
    : Worker(scopes, bell, Bell, TimeSpan.FromSeconds(1), log)
{
    public const string Bell = "intake.webhooks";

    private readonly ConcurrentDictionary<Guid, Task> _lanes = new();
    private readonly IServiceScopeFactory _scopes = scopes;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // Calls under way are seen through and written down; none is begun any more.
        await Task.WhenAll(_lanes.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var due = await services.GetRequiredService<IntakeContext>().Database.SqlQuery<Guid>($"""
            select w.id from intake.webhook w join intake.partner p on p.partner_id = w.id and p.active
            where w.enabled and exists (
                select 1 from intake.webhook_delivery d where d.partner_id = w.id and d.status = 'Waiting' and d.due_at <= {now})
            """).ToListAsync(ct);
        foreach (var partner in due)
        {
            if (!_lanes.TryGetValue(partner, out var lane) || lane.IsCompleted) _lanes[partner] = RunLaneAsync(partner, ct);
        }

        return false;
    }

    /// <summary>Calls one partner until nothing is due for it.</summary>
    private async Task RunLaneAsync(Guid partner, CancellationToken ct)
    {
        try
        {
            await Parallel.ForEachAsync(
                ClaimAsync(partner, ct), new ParallelOptions { MaxDegreeOfParallelism = settings.CurrentValue.InFlight },
                async (claimed, _) => await sender.SendAsync(claimed, ct));
        }
        catch (Exception e)
        {
            log.LogWarning(e, "The calls to partner {Partner} stopped and will go on", partner);
        }
    }

    private async IAsyncEnumerable<Delivery> ClaimAsync(Guid partner, [EnumeratorCancellation] CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IntakeContext>();
            var now = time.GetUtcNow();
            var claimed = await db.Deliveries.FromSql($"""
                update intake.webhook_delivery set attempts = attempts + 1, due_at = {now + Delivery.Lease}
                where partner_id = {partner} and change_id = (
                    select d.change_id from intake.webhook_delivery d
                    where d.partner_id = {partner} and d.status = 'Waiting' and d.due_at <= {now}
                      and not exists (
                        select 1 from intake.webhook_delivery e where e.partner_id = d.partner_id and e.suggestion_id = d.suggestion_id
                          and e.status = 'Waiting' and e.position < d.position)
                      and exists (
                        select 1 from intake.webhook w join intake.partner p on p.partner_id = w.id
                        where w.id = {partner} and w.enabled and p.active)
                    order by d.position limit 1 for update of d skip locked)
                returning *
                """).AsNoTracking().ToListAsync(ct);
            if (claimed.Count == 0) yield break;
            yield return claimed[0];
        }
    }
}
