namespace ZhihuiShibei.WeChatStandIn;

/// <summary>A subscribe message that reached its user.</summary>
public sealed record StandInMessage(
  long Id, DateTimeOffset At, string OpenId, string TemplateId, string? Page, IReadOnlyDictionary<string, string> Values);
