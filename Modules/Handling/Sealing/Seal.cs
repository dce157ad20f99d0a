namespace ZhihuiShibei.Handling.Sealing;

/// <summary>密件: Handling's own copy of a seal, as long as it is on. Whether the case is here yet does not matter.</summary>
internal sealed class Seal
{
    public required Guid SuggestionId { get; init; }
    /// <summary>The unit it names; nobody of that unit may see it.</summary>
    public Guid? AccusedUnitId { get; set; }
    /// <summary>Members of staff who have nothing to do with it (回避).</summary>
    public List<Guid> RecusedIds { get; set; } = [];
}
