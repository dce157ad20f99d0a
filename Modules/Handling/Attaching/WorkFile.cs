using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Handling.Attaching;

/// <summary>What a file lies with.</summary>
internal enum FilePlace
{
    [Display(Name = "进展报告")] Progress,
    [Display(Name = "协办意见")] Opinion,
    [Display(Name = "答复")] Conclusion,
}

/// <summary>办理附件: a file that a unit uploaded for a case. Until it lies with something it is seen by that unit alone.</summary>
internal sealed class WorkFile
{
    public required Guid Id { get; init; }
    public required Guid SuggestionId { get; init; }
    public required Guid UnitId { get; init; }
    /// <summary>With the ending that fits the content.</summary>
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    /// <summary>Bytes.</summary>
    public required long Length { get; init; }
    /// <summary>SHA-256 in the module's area of the store.</summary>
    public required string Hash { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A file beside a report, an opinion or a version of the conclusion. Append-only; what the suggester was told stays told.</summary>
internal sealed class FileUse
{
    public required Guid Id { get; init; }
    public required Guid FileId { get; init; }
    /// <summary>In whose file it lies: a case that follows another one gets uses of its own.</summary>
    public required Guid SuggestionId { get; init; }
    public required FilePlace Place { get; init; }
    public required int Round { get; init; }
    /// <summary>Of the conclusion; 0 elsewhere.</summary>
    public required int Version { get; init; }
    /// <summary>The report; nothing elsewhere.</summary>
    public required Guid? ReportId { get; init; }
    /// <summary>Who put it there.</summary>
    public required Guid UnitId { get; init; }
    public required bool ForSuggester { get; init; }
    /// <summary>Since when the suggester may read it: with the report, and with a conclusion once it was approved.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    public FileUse Told(DateTimeOffset at)
    {
        if (ForSuggester) ToldAt ??= at;
        return this;
    }
}

/// <summary>Where a file is put.</summary>
/// <param name="UnitId">Who puts it there.</param>
internal sealed record Beside(Guid SuggestionId, FilePlace Place, int Round, Guid UnitId, int Version = 0, Guid? ReportId = null)
{
    public FileUse Lay(Guid file, bool forSuggester, DateTimeOffset at) => new()
    {
        Id = NewId.At(at), FileId = file, SuggestionId = SuggestionId, Place = Place, Round = Round, Version = Version, ReportId = ReportId,
        UnitId = UnitId, ForSuggester = forSuggester,
    };
}
