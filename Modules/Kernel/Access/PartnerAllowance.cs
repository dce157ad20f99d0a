namespace ZhihuiShibei.Kernel.Access;

/// <summary>What a partner may ask for in the present minute, and how much of it is used; a feature of its requests.</summary>
public sealed record PartnerAllowance(int RequestsAMinute, int Used);
