using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>
/// A resident's account. Its id is also the id of the person in the vault, where everything that identifies them lies; the account
/// itself knows only the keyed hash by which WeChat's openid is found again.
/// </summary>
internal sealed class Account : Aggregate<AccountStatus, AccountAct>
{
    private Account()
    {
    }

    public Account(Guid personId, byte[] openIdHash, DateTimeOffset now)
    {
        Id = personId;
        OpenIdHash = openIdHash;
        CreatedAt = ChangedAt = now;
        Begin(AccountAct.Register, Self, now);
    }

    /// <summary>32 bytes, unique; nothing once cancelled.</summary>
    public byte[]? OpenIdHash { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Changes with every act, so that two acts at once on the person behind the account collide here.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    protected override Lifecycle<AccountStatus, AccountAct> Lifecycle => AccountLifecycle.Table;

    private Actor Self => new(ActorKind.Resident, Id);

    public void BindPhone(DateTimeOffset now) => Act(AccountAct.BindPhone, now);

    public void Correct(DateTimeOffset now) => Act(AccountAct.Correct, now);

    /// <summary>订阅: the answer to WeChat's question whether a template may be sent.</summary>
    public void AnswerSubscription(string templateId, bool accepted, DateTimeOffset at)
    {
        Act(AccountAct.AnswerSubscription, at);
        Raise(new SubscriptionAnswered(Id, templateId, accepted, at));
    }

    /// <summary>撤回授权: personal data of the kinds named is no longer ours to keep.</summary>
    public void RevokeConsent(IReadOnlyList<int> kinds, DateTimeOffset at)
    {
        Act(AccountAct.RevokeConsent, at);
        Raise(new ConsentRevoked(Id, kinds, at));
    }

    /// <summary>内容安全: WeChat's word on a file of theirs, passed on to where the file is.</summary>
    public void HearOfMedia(string traceId, TextVerdict verdict, int label, bool failed, DateTimeOffset at) =>
        Raise(new MediaJudged(Id, traceId, verdict, label, failed, at));

    /// <summary>注销: from here on a new sign-in by the same WeChat user makes a new account.</summary>
    public void Cancel(DateTimeOffset now)
    {
        Act(AccountAct.Cancel, now);
        OpenIdHash = null;
        Raise(new AccountCancelled(Id, now));
    }

    private void Act(AccountAct act, DateTimeOffset now)
    {
        Perform(act, Self, now);
        ChangedAt = now;
    }
}
