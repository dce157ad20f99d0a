using ZhihuiShibei.Files.Inspecting;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Routing.Conferences.Materials;

/// <summary>
/// 会议材料: a file for an item of the agenda, or the signed minutes. What is taken off is no longer shown; its row and bytes stay,
/// because it was before the units until then.
/// </summary>
internal sealed class ConferenceFile
{
    public Guid Id { get; init; }
    public Guid ConferenceId { get; init; }
    /// <summary>The item it is for; nothing for the minutes.</summary>
    public Guid? ItemId { get; init; }
    /// <summary>With the ending that fits the content.</summary>
    public string Name { get; init; } = "";
    public string ContentType { get; init; } = "";
    /// <summary>Bytes.</summary>
    public long Length { get; init; }
    /// <summary>SHA-256 in the module's area of the store.</summary>
    public string Hash { get; init; } = "";
    /// <summary>Of a document.</summary>
    public int? Pages { get; init; }
    public DateTimeOffset UploadedAt { get; init; }
    public Guid UploadedBy { get; init; }
    public DateTimeOffset? RemovedAt { get; set; }

    public static ConferenceFile Of(Guid conference, Guid? item, StoredMaterial stored, Actor by, DateTimeOffset at) => new()
    {
        Id = NewId.At(at),
        ConferenceId = conference,
        ItemId = item,
        Name = stored.Name,
        ContentType = stored.Its.ContentType,
        Length = stored.Length,
        Hash = stored.Hash,
        Pages = (stored.Its as InspectedDocument)?.Pages,
        UploadedAt = at,
        UploadedBy = by.Id,
    };
}

/// <summary>A file that was inspected and lies in the store.</summary>
internal sealed record StoredMaterial(Inspected Its, string Name, long Length, string Hash);
