using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Feedback.Messages;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>Plans notices, takes plans back and makes them anew when things change; the caller saves. Scoped.</summary>
internal sealed class Telling(FeedbackContext db, Reaching reaching, Templates templates, IOptions<FeedbackSettings> settings, TimeProvider time)
{
    /// <summary>One notice for one thing; none once the suggester has taken the suggestion back.</summary>
    public async Task TellAsync(News news, CancellationToken ct)
    {
        var to = await db.Recipients.AsNoTracking().FirstAsync(r => r.SuggestionId == news.SuggestionId, ct);
        if (to.Withdrawn) return;
        var (way, call) = await reaching.PlanAsync(to, news.About, ct);
        var notice = Notice.Plan(news, way, time.GetUtcNow(), call);
        db.Notices.Add(notice);
        if (way.Route == NoticeRoute.WeChat) Queue(notice, to);
    }

    /// <summary>Plans an open notice anew, because its way has failed or another one opened.</summary>
    /// <param name="why">What failed; goes into the history before the plan's own reason.</param>
    public async Task PlanAgainAsync(Notice notice, string? why, CancellationToken ct, bool noMessage = false, bool noCall = false)
    {
        // Held inside a transaction, so that an erasure at the same moment either sees the new plan or is seen by it.
        var held = await db.Recipients.FromSql($"select * from feedback.recipient where suggestion_id = {notice.SuggestionId} for share")
            .AsNoTracking().ToListAsync(ct);
        var to = held.Single();
        var (way, call) = await reaching.PlanAsync(to, notice.About, ct, noMessage, noCall);
        if (way.Route == notice.Route && notice.Status != NoticeStatus.Planned) return;
        notice.GoBy(way.Reason == NoticePlan.PersonErased ? way : way with { Reason = why ?? way.Reason }, time.GetUtcNow(), call);
        if (way.Route == NoticeRoute.WeChat) Queue(notice, to);
    }

    /// <summary>Cancels what is still to be told about a suggestion; of one kind, where a kind is given.</summary>
    public async Task CancelAsync(Guid suggestion, string reason, CancellationToken ct, NoticeAbout? about = null)
    {
        var open = await db.Notices
            .Where(n => n.SuggestionId == suggestion && (about == null || n.About == about)
                && (n.Status == NoticeStatus.Planned || n.Status == NoticeStatus.Calling || n.Status == NoticeStatus.Shown || n.Status == NoticeStatus.Writing))
            .ToListAsync(ct);
        foreach (var notice in open) notice.Cancel(time.GetUtcNow(), reason);
        var ids = open.Select(n => n.Id).ToArray();
        await db.Outgoing.Where(o => ids.Contains(o.NoticeId)).ExecuteDeleteAsync(ct);
    }

    /// <summary>The suggester was erased: open calls and letters end, messages to an account that is still there go on.</summary>
    public async Task ForgetAsync(Guid suggestion, CancellationToken ct)
    {
        var to = (await db.Recipients.FromSql($"select * from feedback.recipient where suggestion_id = {suggestion} for update").ToListAsync(ct)).Single();
        to.Erased = true;
        foreach (var open in await db.Notices.Where(n => n.SuggestionId == suggestion
            && (n.Status == NoticeStatus.Calling || n.Status == NoticeStatus.Writing)).ToListAsync(ct))
            open.Cancel(time.GetUtcNow(), NoticePlan.PersonErased);
    }

    /// <summary>No more messages to an account: its credits go, and what was waiting is told another way.</summary>
    public async Task LeaveWeChatAsync(Guid account, string reason, CancellationToken ct)
    {
        await db.Credits.Where(c => c.AccountId == account).ExecuteDeleteAsync(ct);
        var waiting = await db.Outgoing.Where(o => o.AccountId == account)
            .Join(db.Notices, o => o.NoticeId, n => n.Id, (o, n) => n).Where(n => n.Status == NoticeStatus.Planned).ToListAsync(ct);
        foreach (var notice in waiting) await PlanAgainAsync(notice, reason, ct, noMessage: true);
        await db.Outgoing.Where(o => o.AccountId == account).ExecuteDeleteAsync(ct);
    }

    /// <summary>The account will take messages: what waits for a call or a letter that nobody has begun goes out by WeChat, the oldest first.</summary>
    public async Task TakeWeChatAsync(Guid account, string template, int credits, CancellationToken ct)
    {
        var (tells, now) = (templates.Tells(template), time.GetUtcNow());
        var waiting = await db.Notices
            .Where(n => (n.Status == NoticeStatus.Calling || (n.Status == NoticeStatus.Writing && n.PrintedAt == null)) && tells.Contains(n.About)
                && (n.ClaimedUntil == null || n.ClaimedUntil < now) && db.Recipients.Any(r => r.SuggestionId == n.SuggestionId && r.AccountId == account))
            .OrderBy(n => n.Id).Take(credits).ToListAsync(ct);
        foreach (var notice in waiting) await PlanAgainAsync(notice, "本人已订阅微信消息", ct);
    }

    /// <summary>A person is not to be called, or cannot be: what waited for the call is told another way, or ends.</summary>
    public async Task LeaveTelephoneAsync(Guid callKey, string reason, CancellationToken ct)
    {
        foreach (var notice in await db.Notices.Where(n => n.CallKey == callKey && n.Status == NoticeStatus.Calling).ToListAsync(ct))
            await PlanAgainAsync(notice, reason, ct);
    }

    private void Queue(Notice notice, Recipient to)
    {
        var due = settings.Value.QuietHours.MessageAt(notice.About, time.GetUtcNow());
        db.Outgoing.Add(Messages.Outgoing.Of(notice, to.AccountId!.Value, due, settings.Value.GiveUpAfter));
        db.Ring(SendingWorker.Bell);
    }
}
