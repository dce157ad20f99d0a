namespace ZhihuiShibei.Contest.Awards;

/// <summary>奖项: one kind of award of a contest, as data. Its quota and cap are carried by each award's foreign key, and so hold
/// for every row.</summary>
internal sealed class AwardKind
{
    /// <summary>All quotas of a contest together at most.</summary>
    public const int MostAwards = 200;
    public const int TitleLength = 20;

    public required Guid Id { get; init; }
    public required Guid CollectionId { get; init; }
    /// <summary>In the order of notices, from 1.</summary>
    public required int Position { get; init; }
    /// <summary>Such as 优秀奖.</summary>
    public required string Title { get; init; }
    public required int Quota { get; init; }
    /// <summary>Highest value of a prize, in cents (分); 0 where there is none.</summary>
    public required int CapCents { get; init; }
    /// <summary>转化运用: goes to the unit of an adoption with a plaque; the others go to who handed in an entry.</summary>
    public required bool ForUnits { get; init; }
}
