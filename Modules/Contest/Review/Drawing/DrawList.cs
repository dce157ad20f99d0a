using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;

namespace ZhihuiShibei.Contest.Review.Drawing;

/// <summary>
/// 参加抽签的名单: the entries as they stood when the seed became known. What was withdrawn or sealed since is drawn for all the same,
/// unseen: whoever has entered many times could else choose among many draws by taking some back.
/// </summary>
internal static class DrawList
{
    internal sealed record Item(Guid Id, string Number, string? Field);

    public static async Task<List<Item>> ReadAsync(ContestContext db, ContestReview review, CancellationToken ct)
    {
        var known = review.SeedKnownFrom;
        return await db.Entries.IgnoreQueryFilters().AsNoTracking()
            .Where(e => e.CollectionId == review.Id && (e.Status == EntryStatus.Admitted
                || (e.Status == EntryStatus.Withdrawn && db.History.Any(h =>
                    h.SubjectId == e.Id && h.Act == nameof(EntryAct.Withdraw) && h.From == nameof(EntryStatus.Admitted) && h.At >= known))))
            .Select(e => new Item(e.Id, e.Number, e.Field)).ToListAsync(ct);
    }
}
