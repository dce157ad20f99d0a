using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>注销, by the resident here or in WeChat: identity is erased, sessions end, the official files stay without a name.</summary>
internal sealed class AccountClosing(IdentityContext db, OwnPerson people, ResidentSessions sessions, TimeProvider time)
{
    /// <summary>Cancels and saves.</summary>
    public async Task CloseAsync(Account account, CancellationToken ct)
    {
        account.Cancel(time.GetUtcNow());
        await people.EraseAsync(account.Id, ct);
        db.SubscriptionAnswers.RemoveRange(await db.SubscriptionAnswers.Where(a => a.AccountId == account.Id).ToListAsync(ct));
        await sessions.EndAllAsync(account.Id, ct);
    }
}
