using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Messages;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Feedback.Following;

/// <summary>Keeps what each account will still take by WeChat, uses a new credit for what waits for a call, and stops writing to one that is gone or took back its consent.</summary>
internal sealed class FollowAccount(FeedbackContext db, Templates templates, Telling telling) :
    INotificationHandler<SubscriptionAnswered>,
    INotificationHandler<AccountCancelled>,
    INotificationHandler<ConsentRevoked>
{
    public async Task Handle(SubscriptionAnswered fact, CancellationToken cancellationToken)
    {
        var credit = await db.Credits
            .FirstOrDefaultAsync(c => c.AccountId == fact.AccountId && c.TemplateId == fact.TemplateId, cancellationToken);
        if (credit is null)
        {
            credit = new SubscriptionCredit { AccountId = fact.AccountId, TemplateId = fact.TemplateId };
            db.Credits.Add(credit);
        }

        credit.Answer(fact.Accepted, templates.IsLongTerm(fact.TemplateId));
        if (fact.Accepted) await telling.TakeWeChatAsync(fact.AccountId, fact.TemplateId, credit.Credits, cancellationToken);
    }

    public async Task Handle(AccountCancelled fact, CancellationToken cancellationToken)
    {
        await db.Recipients.Where(r => r.AccountId == fact.AccountId)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.AccountId, (Guid?)null), cancellationToken);
        await telling.LeaveWeChatAsync(fact.AccountId, "账号已注销", cancellationToken);
    }

    public Task Handle(ConsentRevoked fact, CancellationToken cancellationToken) =>
        telling.LeaveWeChatAsync(fact.AccountId, "本人已撤回授权", cancellationToken);
}
