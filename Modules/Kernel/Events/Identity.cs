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

/// <summary>内容安全: WeChat looked at a file of a resident.</summary>
/// <param name="TraceId">WeChat's name of the check.</param>
/// <param name="Label">WeChat's number of what it saw.</param>
/// <param name="Failed">It could not fetch the file; the verdict says nothing then.</param>
[WireName("identity.media-judged")]
public sealed record MediaJudged(Guid AccountId, string TraceId, TextVerdict Verdict, int Label, bool Failed, DateTimeOffset At) : Fact
{
    public override Guid Key => AccountId;
}

/// <summary>The resident cancelled the account, or WeChat told us that they did (注销): identity is gone, the official file stays.</summary>
[WireName("identity.account-cancelled")]
public sealed record AccountCancelled(Guid AccountId, DateTimeOffset At) : Fact
{
    public override Guid Key => AccountId;
}

/// <summary>The resident took back consent to personal data in WeChat (撤回授权); the kinds are WeChat's RevokeInfo numbers. None when they
/// took back all of it here.</summary>
[WireName("identity.consent-revoked")]
public sealed record ConsentRevoked(Guid AccountId, IReadOnlyList<int> Kinds, DateTimeOffset At) : Fact
{
    public override Guid Key => AccountId;
}

/// <summary>对接系统: a partner system was registered or changed. Others keep what they need to serve it.</summary>
/// <param name="RequestsAMinute">What it may ask of us in a minute.</param>
/// <param name="SuggestionsADay">New suggestions it may bring in a day of Asia/Shanghai.</param>
[WireName("identity.partner-saved")]
public sealed record PartnerSaved(Guid PartnerId, Channel Channel, bool Active, int RequestsAMinute, int SuggestionsADay) : Fact
{
    public override Guid Key => PartnerId;
}

/// <summary>工作人员: an official's account was made, moved, disabled or enabled, or its roles changed; says how it stands now. No name.</summary>
/// <param name="UnitOfficer">Whether they handle suggestions for their unit.</param>
[WireName("identity.staff-saved")]
public sealed record StaffSaved(Guid StaffId, Guid? UnitId, bool UnitOfficer, bool Active, DateTimeOffset At) : Fact
{
    public override Guid Key => StaffId;
}
