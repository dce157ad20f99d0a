namespace ZhihuiShibei.Kernel.Events;

/// <summary>A unit was set up, renamed, moved or closed; others keep its name as their own small copy.</summary>
[WireName("identity.unit-saved")]
public sealed record UnitSaved(Guid UnitId, string Code, string Name, UnitKind Kind, bool Closed) : Fact
{
    public override Guid Key => UnitId;
}

/// <summary>The resident answered WeChat's subscribe prompt, or changed it in WeChat's settings.</summary>
[WireName("identity.subscription-answered")]
public sealed record SubscriptionAnswered(Guid AccountId, string TemplateId, bool Accepted, DateTimeOffset At) : Fact
{
    public override Guid Key => AccountId;
}

/// <summary>The resident cancelled the account, or WeChat told us that they did (注销): identity is gone, the official file stays.</summary>
[WireName("identity.account-cancelled")]
public sealed record AccountCancelled(Guid AccountId, DateTimeOffset At) : Fact
{
    public override Guid Key => AccountId;
}

/// <summary>The resident took back consent to personal data in WeChat (撤回授权); the kinds are WeChat's RevokeInfo numbers.</summary>
[WireName("identity.consent-revoked")]
public sealed record ConsentRevoked(Guid AccountId, IReadOnlyList<int> Kinds, DateTimeOffset At) : Fact
{
    public override Guid Key => AccountId;
}
