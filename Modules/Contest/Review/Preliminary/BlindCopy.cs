using System.Security.Cryptography;
using System.Text;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Contest.Review.Preliminary;

/// <summary>盲审稿: what jurors see of an entry. Versions are only added; the latest counts, and none is added while an entry is admitted.</summary>
internal sealed class BlindCopy
{
    public required Guid Id { get; init; }
    public required Guid EntryId { get; init; }
    /// <summary>From 1.</summary>
    public required int Version { get; init; }
    public required string Topic { get; init; }
    public required string Rationale { get; init; }
    public required string Countermeasures { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    public BlindText Text => new(Topic, Rationale, Countermeasures);

    public static BlindCopy Of(Guid entry, int version, BlindText text, Actor by, DateTimeOffset at) => new()
    {
        Id = NewId.At(at), EntryId = entry, Version = version, Topic = text.Topic, Rationale = text.Rationale,
        Countermeasures = text.Countermeasures,
        By = by.Id, At = at,
    };
}

/// <summary>The three texts.</summary>
internal sealed record BlindText(string Topic, string Rationale, string Countermeasures)
{
    /// <summary>As Intake told them.</summary>
    public static BlindText Of(Entry entry) => new(entry.Topic, entry.Rationale, entry.Countermeasures);

    /// <summary>Lower-case hexadecimal SHA-256 of the three in UTF-8, a line feed between them.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Topic}\n{Rationale}\n{Countermeasures}")));
}
