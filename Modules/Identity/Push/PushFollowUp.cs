using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Identity.Residents;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Push;

/// <summary>What follows from one event. About somebody who has no account here: nothing.</summary>
internal sealed class PushFollowUp(IdentityContext db, Subscriptions subscriptions, AccountClosing closing, PersonalDataGate people)
{
    /// <summary>WeChat's RevokeInfo number of the telephone number, the only thing of theirs that we keep besides the openid.</summary>
    private const int Phone = 8;

    public async Task DoAsync(PushedEvent pushed, CancellationToken ct)
    {
        var id = await db.Accounts.Where(a => a.OpenIdHash == pushed.OpenIdHash).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(ct);
        if (id is null || await subscriptions.LockAsync(id.Value, ct) is not { Status: AccountStatus.Active } account) return;
        switch (pushed.Kind)
        {
            case PushKind.SubscriptionAnswered:
                await subscriptions.TakeAsync(account, pushed.TemplateId!, pushed.Accepted == true, pushed.OccurredAt, fromPush: true, ct);
                break;
            case PushKind.ConsentRevoked:
                account.RevokeConsent(pushed.RevokedKinds ?? [], pushed.OccurredAt);
                if (pushed.RevokedKinds?.Contains(Phone) == true)
                    await people.AmendAsync(db, account.Id, account.Id, data => data with { Phone = null }, ct);
                break;
            case PushKind.MediaJudged:
                account.HearOfMedia(pushed.TraceId!, pushed.Verdict!.Value, pushed.Label ?? 0, pushed.Failed == true, pushed.ReceivedAt);
                break;
            case PushKind.AccountCancelled:
                await closing.CloseAsync(account, ct);
                break;
        }
    }
}
