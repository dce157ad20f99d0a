namespace ZhihuiShibei.Kernel.Events;

/// <summary>重新研判: a retained suggestion is decided upon anew; the five working days start at <paramref name="At"/>.</summary>
/// <param name="Reason">In words the suggester may read.</param>
[WireName("routing.suggestion-reopened")]
public sealed record SuggestionReopened(Guid SuggestionId, string Reason, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>转送答复: the organ it was sent to has answered.</summary>
/// <param name="Text">What the organ said, in words the suggester reads.</param>
[WireName("routing.transfer-answered")]
public sealed record TransferAnswered(Guid SuggestionId, string Organ, string Text, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>转送跟踪: the organ is to be asked what became of it; back-dated to the beginning of that day.</summary>
[WireName("routing.transfer-follow-up-due")]
public sealed record TransferFollowUpDue(Guid SuggestionId, Guid TransferId, DateTimeOffset At) : SuggestionFact(SuggestionId);
