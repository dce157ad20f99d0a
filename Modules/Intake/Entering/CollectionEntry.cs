using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Entering;

/// <summary>A suggestion's part in a themed collection, as it was handed in; the suggestion itself is beside it.</summary>
internal sealed class CollectionEntry
{
    public required Guid SuggestionId { get; init; }
    public required Guid CollectionId { get; init; }
    /// <summary>It takes part; else it came too late or too early, and this is kept so that the receipt can be said again.</summary>
    public required EntryOutcome Outcome { get; init; }
    public string? Field { get; init; }
    public EntryForm Form { get; init; }
    /// <summary>Name of the team or unit.</summary>
    public string? Group { get; init; }
    /// <summary>In the vault.</summary>
    public required List<Guid> MemberIds { get; init; }
    public required string TermsVersion { get; init; }
    public required List<EntryAnswer> Answers { get; init; }
    /// <summary>What the receipt said.</summary>
    public required EntryPart.Receipt Receipt { get; init; }
}
