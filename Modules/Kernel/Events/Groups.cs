namespace ZhihuiShibei.Kernel.Events;

/// <summary>并案: from now on this accepted suggestion is handled with another one, its lead, and gets the same answer under its own number.</summary>
/// <param name="FormerLeadId">Whom it followed before, where it only goes over to another lead.</param>
[WireName("routing.case-merged")]
public sealed record CaseMerged(Guid SuggestionId, Guid LeadId, Guid? FormerLeadId, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>单独办理: it no longer follows a lead; an order of its own comes next where it is not answered yet.</summary>
[WireName("routing.case-parted")]
public sealed record CaseParted(Guid SuggestionId, Guid LeadId, DateTimeOffset At) : SuggestionFact(SuggestionId);

/// <summary>并案派单: a unit has an order for the lead and therefore works for this suggestion too; told once or more a unit.</summary>
[WireName("routing.merged-work-dispatched")]
public sealed record MergedWorkDispatched(Guid SuggestionId, Guid UnitId, string UnitName, WorkRole Role, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>一并答复: the lead was answered, and its latest answer is this suggestion's too.</summary>
[WireName("routing.answer-shared")]
public sealed record AnswerShared(Guid SuggestionId, Guid LeadId, DateTimeOffset At) : SuggestionFact(SuggestionId);
