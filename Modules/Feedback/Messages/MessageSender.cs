using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Feedback.Messages;

/// <summary>
/// Sends one claimed message: looks once more whether it should still go out, calls WeChat without holding a connection or a
/// lock, and has <see cref="MessageRecorder"/> write down what came of it. Singleton.
/// </summary>
internal sealed class MessageSender(
    IServiceScopeFactory scopes, ISubscribeMessageSender weChat, MessageRecorder recorder, Templates templates,
    TimeProvider time, IOptions<FeedbackSettings> settings, ILogger<MessageSender> log)
{
    /// <summary>Never throws: what fails here is tried again when the row's lease is over.</summary>
    /// <param name="stopping">Ends the waiting for a database that is down, not a call under way: its answer would be lost.</param>
    public async Task SendAsync(Outgoing claimed, CancellationToken stopping)
    {
        try
        {
            if (await PrepareAsync(claimed) is not { } message) return;
            var answer = await weChat.SendAsync(message, CancellationToken.None);
            if (answer.Outcome == WeChatOutcome.Misconfigured)
                log.LogError("Messages do not go out: WeChat says {Code} {Message}", (int)answer.Code, answer.Failure!.Message);
            await recorder.RecordAsync(claimed, message.TemplateId, answer, stopping);
        }
        catch (Exception e)
        {
            log.LogError(e, "Notice {Notice} was not sent and will be tried again", claimed.NoticeId);
        }
    }

    /// <summary>The message; nothing when the notice is not to be sent (any more), which is then written down here.</summary>
    private async Task<SubscribeMessage?> PrepareAsync(Outgoing claimed)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackContext>();
        var notice = await db.Notices.FirstOrDefaultAsync(n => n.Id == claimed.NoticeId && n.Status == NoticeStatus.Planned);
        if (notice is null)
        {
            await db.Outgoing.Where(o => o.NoticeId == claimed.NoticeId).ExecuteDeleteAsync();
            return null;
        }

        var recipient = await db.Recipients.AsNoTracking().FirstAsync(r => r.SuggestionId == notice.SuggestionId);
        var (way, _) = await scope.ServiceProvider.GetRequiredService<Reaching>().PlanAsync(recipient, notice.About, CancellationToken.None);
        if (way.Route != NoticeRoute.WeChat)
        {
            await TellElsewhereAsync(way.Reason);
            return null;
        }

        var openId = (await scope.ServiceProvider.GetRequiredService<PersonalDataGate>()
            .FindAsync(claimed.AccountId, RevealPurpose.WeChatNotice, notice.SuggestionId, CancellationToken.None))?.OpenId;
        if (openId is null)
        {
            db.Attempts.Add(DeliveryAttempt.ToNobody(notice.Id, time.GetUtcNow()));
            await TellElsewhereAsync("账号信息已删除");
            return null;
        }

        var template = templates.For(notice.About)!;
        return new(
            openId, template.Id, Templates.Values(template, notice, recipient), Templates.PageOf(template, notice.SuggestionId),
            settings.Value.Version);

        async Task TellElsewhereAsync(string? reason)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await scope.ServiceProvider.GetRequiredService<Telling>().PlanAgainAsync(notice, reason, CancellationToken.None, noMessage: true);
            if (await db.Outgoing.FirstOrDefaultAsync(o => o.NoticeId == notice.Id) is { } outgoing) db.Outgoing.Remove(outgoing);
            db.Ring(SendingWorker.Bell);
            await db.SaveChangesAsync();
            await db.CommitAsync(CancellationToken.None);
        }
    }
}
