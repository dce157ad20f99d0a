using ZhihuiShibei.Routing.Catalogue;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>What a decision rests on and how it is told.</summary>
internal sealed record Grounds(Reason Reason, string TextToSuggester)
{
    /// <summary>For colleagues only.</summary>
    public string? Remark { get; init; }
    public string? DoorCode { get; init; }
    /// <summary>Who is responsible and how to reach them, as the suggester reads it.</summary>
    public string? DoorText { get; init; }
    public string? Organ { get; init; }
    public string? ReceiptNumber { get; init; }
    public DateOnly? FollowUpOn { get; init; }
    /// <summary>The officer who proposed it, where another had to confirm.</summary>
    public Guid? ProposedById { get; init; }
}
