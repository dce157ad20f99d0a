using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Handling.Concluding;

/// <summary>What both outcomes of a check have in common.</summary>
internal static class Checking
{
    public static Task<Conclusion?> LatestConclusionAsync(this HandlingContext db, HandlingCase its, CancellationToken ct) =>
        db.Conclusions.AsNoTracking().FirstOrDefaultAsync(
            c => c.SuggestionId == its.Id && c.Round == its.Round && c.Version == its.DraftVersion, ct);

    /// <summary>The version the checker has read, which must still be the latest.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="HandlingErrors.VersionChanged"/></exception>
    public static async Task<Conclusion> ReadConclusionAsync(this HandlingContext db, HandlingCase its, int version, CancellationToken ct) =>
        await db.LatestConclusionAsync(its, ct) is { } latest && latest.Version == version
            ? latest
            : throw HandlingErrors.VersionChanged.Refuse();

    /// <summary>四眼原则: whoever drafted does not check, whatever roles they hold.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="HandlingErrors.OwnDraft"/></exception>
    public static void MustNotBeBy(this Conclusion conclusion, Caller caller)
    {
        if (conclusion.DraftedBy == caller.Id) throw HandlingErrors.OwnDraft.Refuse();
    }
}
