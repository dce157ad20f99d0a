using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Audit;

namespace ZhihuiShibei.Contest.Awards.Notices;

/// <summary>A notice with its words; without them where they are not those that were published.</summary>
internal sealed record CheckedNotice(AwardNotice Notice, NoticeSnapshot? Snapshot)
{
    public bool Genuine => Snapshot is not null;
}

/// <summary>防篡改: whether a notice is what was published. Text against hash, and hash against the line of the sealed audit log.</summary>
internal static class NoticeSeal
{
    public const string Action = "award-notice.publish";

    public static string Of(string previousHash, string snapshot) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{previousHash}\n{snapshot}")));

    /// <summary>All notices of a contest, the first one first, each held against its seal and the one before.</summary>
    public static async Task<IReadOnlyList<CheckedNotice>> NoticesAsync(this ContestContext db, Guid contest, CancellationToken ct)
    {
        var notices = await db.Set<AwardNotice>().AsNoTracking().Where(n => n.CollectionId == contest).OrderBy(n => n.Number).ToListAsync(ct);
        var ids = notices.ConvertAll(n => n.Id);
        var sealedHashes = (await db.Set<AuditRow>().AsNoTracking().Where(a => ids.Contains(a.SubjectId) && a.Action == Action)
            .Select(a => new { a.SubjectId, a.Detail }).ToListAsync(ct)).ToLookup(a => a.SubjectId, a => a.Detail);
        return [.. notices.Select((its, i) => new CheckedNotice(its, Opened(its, i == 0 ? "" : notices[i - 1].Hash, [.. sealedHashes[its.Id]])))];
    }

    private static NoticeSnapshot? Opened(AwardNotice its, string before, string?[] sealedHashes)
    {
        if (Of(its.PreviousHash, its.Snapshot) != its.Hash || its.PreviousHash != before || sealedHashes is not [var hash]
            || hash != its.Hash) return null;
        try
        {
            return NoticeSnapshot.Read(its.Snapshot);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
