namespace ZhihuiShibei.Intake.Reporters.Reports;

/// <summary>
/// Who handed a suggestion in, where that is an invited suggester or a direct-report unit: for themselves or for one of their
/// people, on their own or in answer to a directed call, by form or by file.
/// </summary>
internal sealed class Report
{
    public required Guid SuggestionId { get; init; }
    public required Guid ReporterId { get; init; }

    /// <summary>The account that did it, of the unit's people.</summary>
    public required Guid StaffId { get; init; }

    /// <summary>For one of their people rather than for themselves.</summary>
    public required bool ForOther { get; init; }

    /// <summary>When the person said it, where that was noted.</summary>
    public DateOnly? CollectedOn { get; init; }

    /// <summary>The directed call it answers.</summary>
    public Guid? CallId { get; init; }

    /// <summary>Answered after the call's due date.</summary>
    public bool Late { get; init; }

    public Guid? ImportId { get; init; }

    /// <summary>Keyed hash of the row it came from: the same row of the same reporter, in whichever file, is one suggestion.</summary>
    public byte[]? Fingerprint { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}
