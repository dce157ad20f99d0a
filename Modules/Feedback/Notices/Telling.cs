using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Feedback.Messages;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>Plans notices and takes plans back, inside the delivery of a fact: the courier saves. Scoped.</summary>
internal sealed class Telling(FeedbackContext db, Templates templates, IOptions<FeedbackSettings> settings, TimeProvider time)
{
    /// <summary>Why nobody is told: stands in the history of what was to be told.</summary>
    public const string PersonErased = "个人信息已按本人要求删除，不再联系";

    /// <summary>
    /// One notice for one thing; none once the suggester has taken the suggestion back. Whoever was erased cannot be called, so
    /// what only a call could tell ends at once, with a note.
    /// </summary>
    public async Task TellAsync(News news, CancellationToken ct)
    {
        var recipient = await db.Recipients.AsNoTracking().FirstAsync(r => r.SuggestionId == news.SuggestionId, ct);
        if (recipient.Withdrawn) return;
        var now = time.GetUtcNow();
        var (route, reason) = await PlanAsync(recipient.AccountId, news.About, ct);
        var notice = Notice.Plan(news, route, now, reason);
        db.Notices.Add(notice);
        if (route == NoticeRoute.Telephone && recipient.Erased) notice.Cancel(now, PersonErased);
        if (route == NoticeRoute.WeChat)
            db.Outgoing.Add(Messages.Outgoing.Of(notice.Id, recipient.AccountId!.Value, now, settings.Value.GiveUpAfter));
    }

    /// <summary>The way to tell as things stand now.</summary>
    public async Task<(NoticeRoute Route, string? Reason)> PlanAsync(Guid? account, NoticeAbout about, CancellationToken ct)
    {
        var template = templates.For(about)?.Id;
        var credits = account is null || template is null ? 0 : await db.Credits.AsNoTracking()
            .Where(c => c.AccountId == account && c.TemplateId == template).Select(c => c.Credits).FirstOrDefaultAsync(ct);
        return NoticePlan.For(account is not null, template is not null, credits);
    }

    /// <summary>Cancels what is still to be told about a suggestion; of one kind, where a kind is given.</summary>
    public async Task CancelAsync(Guid suggestion, string reason, CancellationToken ct, NoticeAbout? about = null)
    {
        var open = await db.Notices
            .Where(n => n.SuggestionId == suggestion && (about == null || n.About == about)
                && (n.Status == NoticeStatus.Planned || n.Status == NoticeStatus.Calling))
            .ToListAsync(ct);
        foreach (var notice in open) notice.Cancel(time.GetUtcNow(), reason);
        var ids = open.Select(n => n.Id).ToArray();
        await db.Outgoing.Where(o => ids.Contains(o.NoticeId)).ExecuteDeleteAsync(ct);
    }

    /// <summary>The suggester was erased: open calls end, messages to an account that is still there go on.</summary>
    public async Task ForgetAsync(Guid suggestion, CancellationToken ct)
    {
        var recipient = await db.Recipients.FirstAsync(r => r.SuggestionId == suggestion, ct);
        recipient.Erased = true;
        foreach (var call in await db.Notices.Where(n => n.SuggestionId == suggestion && n.Status == NoticeStatus.Calling).ToListAsync(ct))
            call.Cancel(time.GetUtcNow(), PersonErased);
    }

    /// <summary>No more messages to an account: its credits go, and what was waiting is told by telephone.</summary>
    public async Task LeaveWeChatAsync(Guid account, string reason, CancellationToken ct)
    {
        await db.Credits.Where(c => c.AccountId == account).ExecuteDeleteAsync(ct);
        var waiting = await db.Outgoing.Where(o => o.AccountId == account)
            .Join(db.Notices, o => o.NoticeId, n => n.Id, (o, n) => n).Where(n => n.Status == NoticeStatus.Planned)
            .Join(db.Recipients, n => n.SuggestionId, r => r.SuggestionId, (n, r) => new { Notice = n, r.Erased }).ToListAsync(ct);
        foreach (var plan in waiting) plan.Notice.LeaveWeChat(reason, plan.Erased, time.GetUtcNow());
        await db.Outgoing.Where(o => o.AccountId == account).ExecuteDeleteAsync(ct);
    }
}
