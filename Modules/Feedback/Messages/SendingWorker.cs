using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Feedback.Messages;

/// <summary>
/// 微信告知: sends what is due, several messages at once, since each spends its time waiting for WeChat. A row is claimed by one
/// statement that puts it off for a lease; whoever dies with it leaves it to be taken again. What was planned later about the same
/// suggestion waits for what was planned before.
/// </summary>
internal sealed class SendingWorker(
    IServiceScopeFactory scopes, Bell bell, MessageSender sender, TimeProvider time, IOptions<FeedbackSettings> settings,
    ILogger<SendingWorker> log)
    : Worker(scopes, bell, Bell, TimeSpan.FromSeconds(1), log)
{
    public const string Bell = "feedback.sending";

    protected override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<FeedbackContext>();
        // The sender is not cancelled with the loop: a message under way is seen through.
        await Parallel.ForEachAsync(
            ClaimAsync(db, ct), new ParallelOptions { MaxDegreeOfParallelism = settings.Value.InFlight },
            async (claimed, _) => await sender.SendAsync(claimed, ct));
        return false;
    }

    /// <summary>Takes the next due row whenever a place is free; the loop above asks for one at a time.</summary>
    private async IAsyncEnumerable<Outgoing> ClaimAsync(FeedbackContext db, [EnumeratorCancellation] CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            var claimed = await db.Outgoing.FromSql($"""
                update feedback.outgoing set attempts = attempts + 1, due_at = {now + Outgoing.Lease}
                where notice_id = (
                    select notice_id from feedback.outgoing its where due_at <= {now}
                        and not exists (select 1 from feedback.outgoing e where e.suggestion_id = its.suggestion_id and e.notice_id < its.notice_id)
                    order by due_at, notice_id limit 1 for update skip locked)
                returning *
                """).AsNoTracking().ToListAsync(ct);
            if (claimed.Count == 0) yield break;
            yield return claimed[0];
        }
    }
}
