namespace ZhihuiShibei.Handling.Adoption;

/// <summary>
/// 佐证: what shows that a commitment was taken on, or a milestone reached. Never deleted: one that proves wrong is struck out with a
/// reason, and another one must be there by then.
/// </summary>
internal sealed class Proof
{
    public required Guid Id { get; init; }
    public required Guid AdoptionId { get; init; }
    /// <summary>The milestone it is for; nothing where it is the ground of the whole.</summary>
    public required Guid? MilestoneId { get; init; }
    /// <summary>What it shows, in public words.</summary>
    public required string Text { get; init; }
    /// <summary>文号.</summary>
    public required string? DocumentNumber { get; init; }
    public required string? Link { get; init; }
    /// <summary>For the office; everybody reads the words beside it.</summary>
    public required Guid? FileId { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? StruckAt { get; private set; }
    public string? StruckBecause { get; private set; }

    public void Strike(string reason, DateTimeOffset at) => (StruckBecause, StruckAt) = (reason, at);
}

/// <summary>A file that was uploaded to be evidence.</summary>
internal sealed class ProofFile
{
    public required Guid Id { get; init; }
    public required Guid AdoptionId { get; init; }
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

/// <summary>贡献建议: a suggestion that led to it. Its topic lies with its case; everybody may read it only while its copy is published.</summary>
internal sealed class Contributor
{
    public required Guid AdoptionId { get; init; }
    public required Guid SuggestionId { get; init; }
    public required string Number { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>By the day and the ordinal in its number: the first one is the first proposer (首提者).</summary>
    public string Rank => $"{Number[..Math.Min(11, Number.Length)]}{Number.Length:00}{Number}";
}
