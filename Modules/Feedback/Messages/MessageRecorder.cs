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

    /// <summary>转电话告知, with the intent gone in the same save.</summary>
    public async Task LeaveToPhoneAsync(FeedbackContext db, Notice notice, string? reason)
    {
        notice.LeaveWeChat(reason, await IsErasedAsync(db, notice), time.GetUtcNow());
        if (await db.Outgoing.FirstOrDefaultAsync(o => o.NoticeId == notice.Id) is { } outgoing) db.Outgoing.Remove(outgoing);
        await db.SaveChangesAsync();
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
        switch (step)
        {
            case NextStep.Done:
                notice.Send(at);
                credit?.Use(templates.IsLongTerm(templateId));
                break;
            case NextStep.Telephone when notice.Status == NoticeStatus.Planned:
                notice.LeaveWeChat(Reason(answer), await IsErasedAsync(db, notice), at);
                break;
        }

        if (answer.Code == WeChatErrorCode.UserRefusedMessage) credit?.Exhaust();
        if (step == NextStep.Retry) outgoing?.PutOff(at + NoticePlan.Wait(claimed.Attempts, settings.Value));
        else if (outgoing is not null) db.Outgoing.Remove(outgoing);
        await db.SaveChangesAsync();
    }

    private static Task<bool> IsErasedAsync(FeedbackContext db, Notice notice) =>
        db.Recipients.Where(r => r.SuggestionId == notice.SuggestionId).Select(r => r.Erased).FirstAsync();

    private static string Reason(WeChatResult<SentMessage> answer) => answer.Outcome == WeChatOutcome.Refused
        ? $"微信未能送达（{(int)answer.Code}）"
        : $"微信长时间未能送达（{(int)answer.Code}）";
}
