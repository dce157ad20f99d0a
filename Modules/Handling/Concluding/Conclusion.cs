using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Concluding;

/// <summary>One version of a conclusion as its unit drafted it. Append-only: a change is a further version.</summary>
internal sealed class Conclusion
{
    public required Guid SuggestionId { get; init; }
    public required int Round { get; init; }
    /// <summary>From 1 in each round.</summary>
    public required int Version { get; init; }
    public required HandlingResult Result { get; init; }
    /// <summary>What was done.</summary>
    public required string Done { get; init; }
    /// <summary>By whom: an office or team, not a person's name.</summary>
    public required string DoneBy { get; init; }
    /// <summary>When it was done; always there where the suggestion was adopted.</summary>
    public DateOnly? DoneOn { get; init; }
    /// <summary>Why not, or not all of it; required unless adopted or planned.</summary>
    public required string? WhyNot { get; init; }
    /// <summary>What the reason rests on.</summary>
    public string? Basis { get; init; }
    /// <summary>What comes next.</summary>
    public required string Next { get; init; }
    /// <summary>By when it will be done, where it is planned: a commitment that outlives the case.</summary>
    public DateOnly? PlannedFor { get; init; }
    /// <summary>集中答复 that it is part of.</summary>
    public Guid? CollectiveId { get; init; }
    /// <summary>How many files go to the suggester with it.</summary>
    public int Files { get; init; }
    /// <summary>The unit's contact person, in the vault; never part of the answer.</summary>
    public required Guid? ContactId { get; init; }
    public required Guid UnitId { get; init; }
    public required Guid DraftedBy { get; init; }
    public required DateTimeOffset At { get; init; }

    public static Conclusion Of(
        Guid suggestion, int round, int version, AnswerWords words, Guid unit, Guid by, DateTimeOffset at, Guid? contact = null, Guid? collective = null,
        int files = 0) => new()
    {
        SuggestionId = suggestion,
        Round = round,
        Version = version,
        Result = words.Result,
        Done = words.Done,
        DoneBy = words.DoneBy,
        DoneOn = words.DoneOn,
        WhyNot = words.WhyNot,
        Basis = words.Basis,
        Next = words.Next,
        PlannedFor = words.PlannedFor,
        CollectiveId = collective,
        Files = files,
        ContactId = contact,
        UnitId = unit,
        DraftedBy = by,
        At = at,
    };

    /// <summary>一并答复: the same words as a version in the file of a case that follows.</summary>
    public Conclusion For(Guid suggestion, int round, int version, DateTimeOffset at) =>
        Of(suggestion, round, version, Words(), UnitId, DraftedBy, at, ContactId, CollectiveId, Files);

    public AnswerWords Words() => new(Result, Done, DoneBy, DoneOn, WhyNot, Basis, Next, PlannedFor);
}

/// <summary>审核: what the Social Work Department said of one version. Append-only.</summary>
internal sealed class Check
{
    public required Guid Id { get; init; }
    public required Guid SuggestionId { get; init; }
    public required int Round { get; init; }
    public required int Version { get; init; }
    public required bool Approved { get; init; }
    public required string? Remarks { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    public static Check Of(HandlingCase its, bool approved, string? remarks, Guid by, DateTimeOffset at) => new()
    {
        Id = NewId.At(at),
        SuggestionId = its.Id,
        Round = its.Round,
        Version = its.DraftVersion,
        Approved = approved,
        Remarks = remarks,
        By = by,
        At = at,
    };
}
