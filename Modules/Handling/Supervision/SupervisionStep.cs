using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Supervision;

/// <summary>What a leader wrote.</summary>
/// <param name="Post">Never a name.</param>
/// <param name="InstructionId">On a special report; nothing where it was written elsewhere.</param>
/// <param name="Source">文号.</param>
internal sealed record LeaderWords(string Post, string Text, DateOnly GivenOn, Guid? InstructionId = null, string? Source = null);

/// <summary>One level that was reached. Append-only.</summary>
internal sealed class SupervisionStep
{
    public required Guid Id { get; init; }
    public required Guid ItemId { get; init; }
    public required SupervisionLevel Level { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset NoticeAt { get; init; }
    /// <summary>As it was then.</summary>
    public required DateTimeOffset? DueAt { get; init; }
}

/// <summary>回应 of a unit. Append-only.</summary>
internal sealed class SupervisionAnswer
{
    public required Guid Id { get; init; }
    public required Guid ItemId { get; init; }
    public required SupervisionLevel? Level { get; init; }
    public required string Cause { get; init; }
    public required string Measure { get; init; }
    public required DateOnly Until { get; init; }
    public required Guid UnitId { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}
