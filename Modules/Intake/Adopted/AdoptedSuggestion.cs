using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Adopted;

/// <summary>Intake's own copy of what a suggestion led to, as its suggester reads it. One row for each commitment.</summary>
internal sealed class AdoptedSuggestion
{
    public required Guid SuggestionId { get; init; }
    public required Guid AdoptionId { get; init; }
    public AdoptionOutcome? Outcome { get; private set; }
    public string Title { get; private set; } = "";
    public string UnitName { get; private set; } = "";
    /// <summary>0 to 100.</summary>
    public int Percent { get; private set; }
    /// <summary>What was reached last, in public words.</summary>
    public string? Latest { get; private set; }
    /// <summary>Why it was dropped; nothing while it is not.</summary>
    public string? DroppedBecause { get; private set; }
    public DateTimeOffset At { get; private set; }

    public void Record(AdoptionRecorded fact) => (Outcome, Title, UnitName, At) = (fact.Outcome, fact.Title, fact.UnitName, fact.At);

    public void Reach(MilestoneReached fact) =>
        (Title, UnitName, Percent, Latest, At) = (fact.Title, fact.UnitName, fact.Percent, fact.Text, fact.At);

    public void Drop(AdoptionDropped fact) => (Title, UnitName, DroppedBecause, At) = (fact.Title, fact.UnitName, fact.Reason, fact.At);
}
