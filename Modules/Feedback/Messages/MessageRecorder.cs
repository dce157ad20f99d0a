using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Feedback.Messages;

/// <summary>
/// Writes down what came of a message: the attempt, the notice's act, the credit used and the intent's end in one save. Keeps
/// trying while the database is down or another act gets in between, since an answer that is forgotten is a message sent twice.
/// </summary>
internal sealed class MessageRecorder(
    IServiceScopeFactory scopes, Templates templates, IOptions<FeedbackSettings> settings, TimeProvider time, ILogger<MessageRecorder> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    public async Task RecordAsync(Outgoing claimed, string templateId, WeChatResult<SentMessage> answer, CancellationToken stopping)
    {
        var at = time.GetUtcNow();
        while (true)
        {
            try
            {
                await SaveAsync(claimed, templateId, answer, at);
                return;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Withdrawn, cancelled or credited in this very moment: look again and record on top of that.
            }
            catch (Exception e) when (Problems.IsDatabaseDown(e))
            {
                log.LogWarning("The outcome of notice {Notice} waits for the database", claimed.NoticeId);
                await Task.Delay(Pause, TimeProvider.System, stopping);
            }
        }
    }

    private async Task SaveAsync(Outgoing claimed, string templateId, WeChatResult<SentMessage> answer, DateTimeOffset at)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackContext>();
        var notice = await db.Notices.FirstAsync(n => n.Id == claimed.NoticeId);
        var outgoing = await db.Outgoing.FirstOrDefaultAsync(o => o.NoticeId == claimed.NoticeId);
        var credit = await db.Credits.FirstOrDefaultAsync(c => c.AccountId == claimed.AccountId && c.TemplateId == templateId);
        db.Attempts.Add(DeliveryAttempt.ByWeChat(notice.Id, answer, at));
        var step = NoticePlan.After(answer.Outcome, mayRetry: at < claimed.GiveUpAt);
        await using var transaction = step == NextStep.Elsewhere ? await db.Database.BeginTransactionAsync() : null;
        switch (step)
        {
            case NextStep.Done:
                notice.Send(at);
                credit?.Use(templates.IsLongTerm(templateId));
                break;
            case NextStep.Elsewhere when notice.Status == NoticeStatus.Planned:
                await scope.ServiceProvider.GetRequiredService<Telling>().PlanAgainAsync(notice, Reason(answer), CancellationToken.None, noMessage: true);
                break;
        }

        if (answer.Code == WeChatErrorCode.UserRefusedMessage) credit?.Exhaust();
        if (step == NextStep.Retry) outgoing?.PutOff(settings.Value.QuietHours.MessageAt(notice.About, at + NoticePlan.Wait(claimed.Attempts, settings.Value)));
        else if (outgoing is not null) db.Outgoing.Remove(outgoing);
        // What waited behind this one may go now.
        if (step != NextStep.Retry) db.Ring(SendingWorker.Bell);
        await db.SaveChangesAsync();
        if (transaction is not null) await db.CommitAsync(CancellationToken.None);
    }

    private static string Reason(WeChatResult<SentMessage> answer) => answer.Outcome == WeChatOutcome.Refused
        ? $"微信未能送达（{(int)answer.Code}）"
        : $"微信长时间未能送达（{(int)answer.Code}）";
}
