namespace ZhihuiShibei.Intake.Office;

/// <summary>密件: a suggestion that Routing has sealed; Intake's own copy of whom it must be kept from.</summary>
internal sealed class SealedSuggestion
{
    public Guid SuggestionId { get; init; }
    /// <summary>The unit it names.</summary>
    public Guid? AccusedUnitId { get; set; }
    /// <summary>Members of staff who have nothing to do with it.</summary>
    public List<Guid> RecusedIds { get; set; } = [];
}
