using ZhihuiShibei.Intake.Following;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Channels.Changes;

/// <summary>
/// 变更: one thing that became of a suggestion a partner pushed, as it was told then. Written with the act, never changed, so that
/// the same change reads the same whenever and however a partner gets it.
/// </summary>
internal sealed class Change
{
    /// <summary>Of the timeline entry, where there is one.</summary>
    public required Guid Id { get; init; }

    /// <summary>Given by the database as it was written; of one suggestion in the order of its acts, which take turns at its row.</summary>
    public long Entry { get; private set; }

    /// <summary>
    /// Its place among all that partners may read; given by <see cref="ChangeSequencer"/> once it is committed, nothing before.
    /// </summary>
    public long? Position { get; private set; }

    public required Channel Channel { get; init; }
    public required Guid SuggestionId { get; init; }
    public required string ExternalNumber { get; init; }
    public required string Number { get; init; }
    public required SuggestionStatus Status { get; init; }
    public required TimelineKind Kind { get; init; }
    public required string Title { get; init; }
    public string? Text { get; init; }
    public required DateTimeOffset At { get; init; }
}
