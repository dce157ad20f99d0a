namespace ZhihuiShibei.Kernel.Events;

/// <summary>补正通知: the suggester is asked for something; the decision clock stands still until <paramref name="Until"/> at most.</summary>
[WireName("routing.supplement-requested")]
public sealed record SupplementRequested(Guid SuggestionId, string Question, DateTimeOffset At, DateTimeOffset Until)
    : SuggestionFact(SuggestionId);

/// <summary>受理: taken up; the sixty days start at <paramref name="At"/>.</summary>
[WireName("routing.suggestion-accepted")]
public sealed record SuggestionAccepted(
    Guid SuggestionId, string Number, string Topic, Domain Domain, LivelihoodAspect? Aspect, Guid SuggesterId, Guid? AccountId,
    string TextToSuggester, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>留存 / 退回 / 转送: decided without being dispatched.</summary>
/// <param name="ReasonCode">From the catalogue of reasons; stable.</param>
/// <param name="Door">The right door in words, where there is one: who is responsible and how to reach them.</param>
[WireName("routing.suggestion-declined")]
public sealed record SuggestionDeclined(
    Guid SuggestionId, TriageDecision Decision, string ReasonCode, string? Door, string TextToSuggester, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>派单: an order went to a unit.</summary>
[WireName("routing.work-order-dispatched")]
public sealed record WorkOrderDispatched(
    Guid SuggestionId, Guid WorkOrderId, Guid UnitId, string UnitName, WorkRole Role, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>签收: the unit confirmed that it has the order.</summary>
[WireName("routing.work-order-acknowledged")]
public sealed record WorkOrderAcknowledged(Guid SuggestionId, Guid WorkOrderId, Guid UnitId, WorkRole Role, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>改派: the order is no longer this unit's; another one follows where there is work left.</summary>
[WireName("routing.work-order-recalled")]
public sealed record WorkOrderRecalled(Guid SuggestionId, Guid WorkOrderId, Guid UnitId, WorkRole Role, string Reason, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>超期: a decision was not made in its five working days; back-dated to the moment it fell due.</summary>
[WireName("routing.decision-overdue")]
public sealed record DecisionOverdue(Guid SuggestionId, DateTimeOffset DueAt) : SuggestionFact(SuggestionId);

/// <summary>超期: a unit did not acknowledge an order, or did not give its part, in time; back-dated to the moment it fell due.</summary>
[WireName("routing.work-order-overdue")]
public sealed record WorkOrderOverdue(Guid SuggestionId, Guid WorkOrderId, Guid UnitId, WorkRole Role, string ClockCode, DateTimeOffset DueAt)
    : SuggestionFact(SuggestionId);

/// <summary>密件: the suggestion was hidden from ordinary desks and search, or shown again, or whom it concerns changed; says how it stands now.</summary>
/// <param name="AccusedUnitId">The unit that it names; nobody of that unit may see it.</param>
/// <param name="RecusedIds">Members of staff who have nothing to do with it (回避).</param>
[WireName("routing.seal-changed")]
public sealed record SealChanged(Guid SuggestionId, bool Sealed, Guid? AccusedUnitId, IReadOnlyList<Guid> RecusedIds, DateTimeOffset At)
    : SuggestionFact(SuggestionId);
