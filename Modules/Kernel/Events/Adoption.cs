namespace ZhihuiShibei.Kernel.Events;

/// <summary>转化运用: a suggestion turned into something that is done; one fact for each suggestion that contributed.</summary>
/// <param name="Title">What is being done, in public words.</param>
[WireName("handling.adoption-recorded")]
public sealed record AdoptionRecorded(
    Guid SuggestionId, Guid AdoptionId, AdoptionOutcome Outcome, string Title, Guid UnitId, string UnitName, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>转化进展: a milestone was reached, with evidence; one fact for each suggestion that contributed.</summary>
/// <param name="Title">Of the adoption.</param>
/// <param name="Text">What was done, in public words: 您的建议促成了……</param>
/// <param name="Percent">Of the whole adoption, 0 to 100.</param>
[WireName("handling.milestone-reached")]
public sealed record MilestoneReached(
    Guid SuggestionId, Guid AdoptionId, string Title, string Milestone, string Text, int Percent, Guid UnitId, string UnitName, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>转化终止: what was promised is not done after all; one fact for each suggestion that contributed.</summary>
/// <param name="Title">Of the adoption.</param>
/// <param name="Reason">In words that everybody may read.</param>
[WireName("handling.adoption-dropped")]
public sealed record AdoptionDropped(
    Guid SuggestionId, Guid AdoptionId, string Title, string Reason, Guid UnitId, string UnitName, DateTimeOffset At)
    : SuggestionFact(SuggestionId);

/// <summary>承诺事项超期: a milestone was not reached by its date; back-dated to that moment.</summary>
[WireName("handling.commitment-overdue")]
public sealed record CommitmentOverdue(Guid AdoptionId, Guid MilestoneId, Guid UnitId, DateTimeOffset DueAt) : Fact
{
    public override Guid Key => AdoptionId;
}
