namespace ZhihuiShibei.Kernel.Events;

/// <summary>办理进展: the lead unit reported progress in words the suggester may read.</summary>
[WireName("handling.progress-reported")]
public sealed record ProgressReported(Guid SuggestionId, Guid UnitId, string UnitName, string Text, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>协办意见: a co-handling unit gave its part to the lead.</summary>
[WireName("handling.opinion-given")]
public sealed record OpinionGiven(Guid SuggestionId, Guid UnitId, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>办结: the conclusion was checked and is to be told to the suggester.</summary>
/// <param name="Answer">The whole answer in public words.</param>
[WireName("handling.suggestion-concluded")]
public sealed record SuggestionConcluded(
    Guid SuggestionId, Guid UnitId, string UnitName, HandlingResult Result, string Answer, int Round, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>重新办理: the Social Work Department reopened it once, because the answer was not good enough.</summary>
/// <param name="LeadId">并案: the lead of its case group, where this one only shares in a better answer to it.</param>
[WireName("handling.rehandling-ordered")]
public sealed record RehandlingOrdered(Guid SuggestionId, string Reason, DateTimeOffset At, Guid? LeadId = null) : SuggestionFact(SuggestionId);

/// <summary>评价复核: the Social Work Department looked at a dissatisfied rating and leaves the answer as it is.</summary>
/// <param name="Text">Why, in words the suggester reads.</param>
[WireName("handling.review-closed")]
public sealed record ReviewClosed(Guid SuggestionId, int Round, string Text, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>超期: the sixty days, or a progress report, passed; back-dated to the moment it fell due.</summary>
[WireName("handling.handling-overdue")]
public sealed record HandlingOverdue(Guid SuggestionId, Guid UnitId, string ClockCode, DateTimeOffset DueAt)
    : SuggestionFact(SuggestionId);

/// <summary>延期: asked for before the due date and approved; at most thirty days, once.</summary>
/// <param name="Reason">In words the suggester reads.</param>
[WireName("handling.extension-granted")]
public sealed record ExtensionGranted(
    Guid SuggestionId, Guid UnitId, string UnitName, DateTimeOffset FormerDueAt, DateTimeOffset DueAt, string Reason, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>督办: what is late, or about to be, reached a further step of the ladder; each step once a clock.</summary>
/// <param name="ClockCode">Of the clock; <c>commitment</c> for a milestone of the ledger, <c>by-hand</c> where a person listed it.</param>
/// <param name="AdoptionId">The commitment, where it is one; the suggestion is then the first that led to it.</param>
[WireName("handling.supervision-raised")]
public sealed record SupervisionRaised(
    Guid SuggestionId, Guid UnitId, string ClockCode, SupervisionLevel Level, DateTimeOffset At, Guid? AdoptionId = null)
    : SuggestionFact(SuggestionId);
