using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Handling.Working;

/// <summary>办理进展, as the suggester reads it. Append-only.</summary>
internal sealed class ProgressReport
{
    public required Guid Id { get; init; }
    public required Guid SuggestionId { get; init; }
    public required int Round { get; init; }
    public required Guid UnitId { get; init; }
    public required string Text { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>内部备注: for those who work on the case, in a table of its own so that no public view reads it by accident. Append-only.</summary>
internal sealed class InternalNote
{
    public required Guid Id { get; init; }
    public required Guid SuggestionId { get; init; }
    /// <summary>Whose note it is; all zeros where an officer of no unit wrote it.</summary>
    public required Guid UnitId { get; init; }
    public required string Text { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    public static InternalNote Of(Guid suggestion, Caller by, string text, DateTimeOffset at) => new()
    {
        Id = NewId.At(at), SuggestionId = suggestion, UnitId = by.Unit(), Text = text.Trim(), By = by.Id, At = at,
    };
}

/// <summary>协办意见: what a co-handling unit gives the lead; one a unit and round. Never shown to the suggester.</summary>
internal sealed class Opinion
{
    public required Guid SuggestionId { get; init; }
    public required int Round { get; init; }
    public required Guid UnitId { get; init; }
    public required string Text { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}
