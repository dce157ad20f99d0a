using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Contest.Review.Preliminary;

/// <summary>Fetches the entry an act of the preliminary review is about, in the review's turn.</summary>
internal static class Examining
{
    /// <summary>Performs an act on an entry of the contest while it is in its preliminary review.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ReviewErrors.WrongPhase"/>, <see cref="EntryErrors.NotFound"/>, or what the act refuses.</exception>
    public static Task<T> ExamineAsync<T>(
        this ContestContext db, Guid contest, Guid entry, Caller caller, DateTimeOffset now, Func<Entry, Task<T>> act,
        CancellationToken ct) =>
        db.ActOnReviewAsync(contest, async review =>
        {
            review.ChangeList(ReviewAct.Examine, caller.Actor, now, $"{entry}");
            return await act(await db.HoldEntryAsync(contest, entry, ct));
        }, ct);

    /// <summary>The entry, held against its withdrawal.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="EntryErrors.NotFound"/></exception>
    public static async Task<Entry> HoldEntryAsync(this ContestContext db, Guid contest, Guid entry, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from contest.entry where id = {entry} for update", ct);
        return await db.Entries.FirstOrDefaultAsync(e => e.Id == entry && e.CollectionId == contest, ct)
            ?? throw EntryErrors.NotFound.Refuse();
    }

    /// <summary>What jurors would see now, and its version; 0 as long as nobody has changed what Intake told.</summary>
    public static async Task<(int Version, BlindText Text)> BlindAsync(this ContestContext db, Entry entry, CancellationToken ct)
    {
        var latest = await db.Set<BlindCopy>().AsNoTracking().Where(c => c.EntryId == entry.Id).OrderByDescending(c => c.Version)
            .FirstOrDefaultAsync(ct);
        return latest is null ? (0, BlindText.Of(entry)) : (latest.Version, latest.Text);
    }
}
