using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Reporting.Journeys;

/// <summary>Reporting's own copy of a unit.</summary>
internal sealed class UnitCopy
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public UnitKind Kind { get; set; }
    public bool Closed { get; set; }
}

/// <summary>
/// 转化运用, as one of the suggestions that contributed to it heard of it; the words are public ones. A row for each of them, so that
/// no two suggestions ever wait for the same row.
/// </summary>
internal sealed class Adoption
{
    public required Guid SuggestionId { get; init; }
    public required Guid AdoptionId { get; init; }
    public required string Title { get; set; }
    public required string UnitName { get; set; }
    /// <summary>Nothing, as the outcome, where a milestone was heard of before the adoption itself.</summary>
    public DateTimeOffset? At { get; set; }
    public AdoptionOutcome? Outcome { get; set; }
    public int Percent { get; set; }
}
