using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>Takes answers to WeChat's subscription question, from the mini-program and from WeChat's push.</summary>
internal sealed class Subscriptions(IdentityContext db)
{
    /// <summary>The account, locked until the transaction's end: mini-program and push often tell the same at the same moment.</summary>
    public Task<Account?> LockAsync(Guid accountId, CancellationToken ct) =>
        db.Accounts.FromSql($"select *, xmin from identity.account where id = {accountId} for update").SingleOrDefaultAsync(ct);

    /// <summary>Takes one answer into the next save; tells other modules when it is news.</summary>
    public async Task TakeAsync(Account account, string templateId, bool accepted, DateTimeOffset at, bool fromPush, CancellationToken ct)
    {
        var answer = await db.SubscriptionAnswers.FindAsync([account.Id, templateId], ct);
        if (answer is null) db.SubscriptionAnswers.Add(answer = new(account.Id, templateId));
        if (answer.Take(accepted, at, fromPush)) account.AnswerSubscription(templateId, accepted, at);
    }
}
