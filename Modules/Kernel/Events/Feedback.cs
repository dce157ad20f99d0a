namespace ZhihuiShibei.Kernel.Events;

/// <summary>告知: a notice reached the suggester, with proof kept by Feedback.</summary>
/// <param name="About">What it told: <c>decision</c>, <c>progress</c>, <c>conclusion</c>, <c>supplement</c>, <c>extension</c>, <c>adoption</c> or <c>review</c>.</param>
[WireName("feedback.notice-delivered")]
public sealed record NoticeDelivered(Guid SuggestionId, Guid NoticeId, string About, NoticeRoute Route, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>满意度评价: the suggester rated reply, speed and result, each 1–5. The free text stays in Feedback.</summary>
[WireName("feedback.suggestion-rated")]
public sealed record SuggestionRated(Guid SuggestionId, int Reply, int Speed, int Result, bool Dissatisfied, int Round, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>邀请评价: the answer of this round reached the suggester, who may rate it from now on; told once a round.</summary>
[WireName("feedback.rating-asked")]
public sealed record RatingAsked(Guid SuggestionId, int Round, DateTimeOffset At) : SuggestionFact(SuggestionId);
