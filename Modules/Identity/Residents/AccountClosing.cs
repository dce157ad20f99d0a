using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>注销, by the resident here or in WeChat: identity is erased, sessions end, the official files stay without a name.</summary>
internal sealed class AccountClosing(IdentityContext db, PersonalDataGate people, ResidentSessions sessions, TimeProvider time)
{
    /// <summary>Cancels and saves.</summary>
    public async Task CloseAsync(Account account, CancellationToken ct)
    {
        var openId = account.OpenIdHash;
        account.Cancel(time.GetUtcNow());
        await people.EraseAsync(db, account.Id, ct);
        // Events of unknown kinds were kept whole, with the openid in them.
        await db.PushedEvents.Where(p => p.OpenIdHash == openId && p.Raw != null)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Raw, (byte[]?)null), ct);
        db.SubscriptionAnswers.RemoveRange(await db.SubscriptionAnswers.Where(a => a.AccountId == account.Id).ToListAsync(ct));
        await sessions.EndAllAsync(account.Id, ct);
    }
}
