using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Channels.Webhooks;

/// <summary>Makes one claimed call without holding a connection or a lock, and writes down what came of it. Singleton.</summary>
internal sealed class WebhookSender(
    IServiceScopeFactory scopes, WebhookCall call, TimeProvider time, IOptionsMonitor<WebhookSettings> settings, ILogger<WebhookSender> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    /// <summary>Never throws: what fails here is called again when the row's lease is over.</summary>
    /// <param name="stopping">Ends the waiting for a database that is down, not a call under way.</param>
    public async Task SendAsync(Delivery claimed, CancellationToken stopping)
    {
        try
        {
            var (webhook, change) = await FindAsync(claimed, stopping);
            var result = await call.MakeAsync(webhook, change);
            await RecordAsync(claimed, result, stopping);
        }
        catch (Exception e)
        {
            log.LogWarning(e, "Change {Change} was not told to partner {Partner} and will be tried again", claimed.ChangeId, claimed.PartnerId);
        }
    }

    private async Task<(Webhook, Changes.Change)> FindAsync(Delivery claimed, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IntakeContext>();
        return (await db.Set<Webhook>().AsNoTracking().SingleAsync(w => w.Id == claimed.PartnerId, ct),
            await db.Changes.AsNoTracking().SingleAsync(c => c.Id == claimed.ChangeId, ct));
    }

    private async Task RecordAsync(Delivery claimed, CallResult result, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await SaveAsync(claimed, result);
                return;
            }
            catch (Exception e) when (Problems.IsDatabaseDown(e))
            {
                log.LogWarning("The outcome of a call to partner {Partner} waits for the database", claimed.PartnerId);
                await Task.Delay(Pause, TimeProvider.System, stopping);
            }
        }
    }

    private async Task SaveAsync(Delivery claimed, CallResult result)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IntakeContext>();
        var now = time.GetUtcNow();
        var waits = settings.CurrentValue.BackOff;
        var status = result.Outcome == AttemptOutcome.Delivered ? DeliveryStatus.Delivered
            : claimed.Attempts > waits.Count ? DeliveryStatus.Failed
            : DeliveryStatus.Waiting;
        DateTimeOffset? done = status == DeliveryStatus.Waiting ? null : now;
        var due = status == DeliveryStatus.Waiting ? now + waits[claimed.Attempts - 1] : now;
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(new WebhookAttempt
        {
            Id = NewId.At(now),
            PartnerId = claimed.PartnerId,
            ChangeId = claimed.ChangeId,
            Number = claimed.Attempts,
            At = now,
            Outcome = result.Outcome,
            HttpStatus = result.HttpStatus,
            Milliseconds = result.Milliseconds,
        });
        await db.SaveChangesAsync();
        // Replayed while the call was under way: the row is somebody else's claim by now, and stays due.
        await db.Deliveries
            .Where(d => d.PartnerId == claimed.PartnerId && d.ChangeId == claimed.ChangeId
                && d.Status == DeliveryStatus.Waiting && d.DueAt == claimed.DueAt)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Status, status).SetProperty(d => d.DueAt, due).SetProperty(d => d.DoneAt, done));
        await transaction.CommitAsync();
        if (status == DeliveryStatus.Failed)
            log.LogError("Change {Change} could not be told to partner {Partner}: {Outcome}", claimed.ChangeId, claimed.PartnerId, result.Outcome);
    }
}
