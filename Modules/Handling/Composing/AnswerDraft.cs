using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Composing;

/// <summary>
/// 答复草稿: what a unit is still writing, one a case, as unfinished as it likes. Seen by that unit alone, until it becomes a version of the
/// conclusion, which must then have the least content.
/// </summary>
internal sealed class AnswerDraft
{
    public required Guid SuggestionId { get; init; }
    public required Guid UnitId { get; init; }
    /// <summary>One more with each saving, so that two colleagues do not write over each other.</summary>
    public int Revision { get; private set; }
    public DraftWords Words { get; private set; } = DraftWords.None;
    /// <summary>Who saved it last, or took it over.</summary>
    public Guid WriterId { get; set; }
    public DateTimeOffset SavedAt { get; private set; }

    public void Write(DraftWords words, Guid by, DateTimeOffset at) => (Words, WriterId, SavedAt, Revision) = (words, by, at, Revision + 1);
}

/// <summary>The fields of an answer, any of them empty.</summary>
internal sealed record DraftWords(
    HandlingResult? Result, string? Done, string? DoneBy, string? Next, DateOnly? DoneOn, string? WhyNot, string? Basis, DateOnly? PlannedFor)
{
    public static readonly DraftWords None = new(null, null, null, null, null, null, null, null);
}
