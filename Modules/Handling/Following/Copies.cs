namespace ZhihuiShibei.Handling.Following;

/// <summary>Handling's own copy of a unit's name.</summary>
internal sealed class Unit
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public bool Closed { get; set; }
}

/// <summary>协同单位: a unit with a co-handling order, which may read the case and give its opinion.</summary>
internal sealed class CoUnit
{
    public required Guid SuggestionId { get; init; }
    public required Guid UnitId { get; init; }
    public required DateTimeOffset DispatchedAt { get; init; }
    /// <summary>Its order; nothing on a case that follows, whose work is ordered with its lead's.</summary>
    public Guid? OrderId { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; set; }
    /// <summary>协办时限, among the clocks of the case; nothing where no part was owed when the order came.</summary>
    public Guid? ClockId { get; init; }
    /// <summary>经办人 of this unit.</summary>
    public Guid? OfficerId { get; set; }
}

/// <summary>满意度评价 of one round's answer: reply, speed and result, 1–5 each.</summary>
internal sealed class Rating
{
    public required Guid SuggestionId { get; init; }
    public required int Round { get; init; }
    public required int Reply { get; init; }
    public required int Speed { get; init; }
    public required int Result { get; init; }
    public required bool Dissatisfied { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A suggestion that was withdrawn before its acceptance was heard of: it opens no case any more.</summary>
internal sealed class EarlyWithdrawal
{
    public required Guid SuggestionId { get; init; }
    public required DateTimeOffset At { get; init; }
}
