namespace ZhihuiShibei.Contest.Awards;

/// <summary>
/// 拟奖 and, once confirmed, 获奖: one numbered place of a kind. The 21st of twenty and a cent too much cannot be stored, by whatever way:
/// quota and cap stand in the row, held to the kind's by a foreign key, and checks compare with them.
/// </summary>
internal sealed class Award
{
    public required Guid Id { get; init; }
    public required Guid CollectionId { get; init; }
    public required Guid KindId { get; init; }
    /// <summary>Of the kind.</summary>
    public required int Quota { get; init; }
    /// <summary>Of the kind.</summary>
    public required int CapCents { get; init; }
    /// <summary>Of the kind.</summary>
    public required bool ForUnits { get; init; }
    /// <summary>Within the kind, from 1; by place.</summary>
    public required int Ordinal { get; init; }
    public required Guid? EntryId { get; init; }
    public required Guid? AdoptionId { get; init; }
    /// <summary>Place of the entry in the result it was proposed from.</summary>
    public required int? Place { get; init; }
    /// <summary>The same for the same person or case, so that nobody gets an award twice; it finds nobody.</summary>
    public required Guid RecipientKey { get; init; }
    /// <summary>Value of the prize, in cents (分).</summary>
    public required int PrizeCents { get; init; }
    /// <summary>What the prize is.</summary>
    public required string? Prize { get; init; }
    /// <summary>How the winner agreed to be named in full; nothing where the name is masked.</summary>
    public required string? NameConsent { get; init; }
}
