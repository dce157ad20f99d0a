using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Feedback.Sealing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Feedback.Calls;

/// <summary>What an officer finds at the telephone worklist, but for what is sealed from them; also what was read while they called.</summary>
internal static class CallDesk
{
    public static IQueryable<Notice> CallsFor(this FeedbackContext db, Caller caller)
    {
        var hidden = db.HiddenFrom(caller);
        return db.Notices.Where(n => (n.Route == NoticeRoute.Telephone || n.Status == NoticeStatus.Read) && !hidden.Any(h => h.SuggestionId == n.SuggestionId));
    }

    /// <summary>
    /// Takes a call to oneself for the length of the lease, with all else that waits for the same person; the rows are held till the save.
    /// </summary>
    /// <returns>What may be told in this call, the asked-for notice among it, the oldest first.</returns>
    /// <exception cref="Kernel.Http.Refusal">
    /// <see cref="FeedbackErrors.CallNotFound"/>, <see cref="CallErrors.Claimed"/>, <see cref="CallErrors.QuietHours"/>.
    /// </exception>
    public static async Task<IReadOnlyList<Notice>> ClaimAsync(
        this FeedbackContext db, Guid id, Caller caller, DateTimeOffset now, FeedbackSettings settings, CancellationToken ct)
    {
        var key = await db.CallsFor(caller).AsNoTracking().Where(n => n.Id == id && n.Status == NoticeStatus.Calling)
            .Select(n => n.CallKey).FirstOrDefaultAsync(ct) ?? throw FeedbackErrors.CallNotFound.Refuse();
        var held = await db.HoldCallsAsync(key, ct);
        var asked = held.Find(n => n.Id == id) ?? throw FeedbackErrors.CallNotFound.Refuse();
        if (held.Exists(n => n.IsClaimedByOther(caller.Id, now))) throw CallErrors.Claimed.Refuse();
        var wished = asked.CallWished && asked.CallFrom <= now;
        if (!wished && settings.QuietHours.CallAt(now) > now) throw CallErrors.QuietHours.Refuse();
        var mine = await db.CallsFor(caller).AsNoTracking().Where(n => n.CallKey == key && n.Status == NoticeStatus.Calling).Select(n => n.Id).ToListAsync(ct);
        foreach (var notice in held) notice.Claim(caller.Id, now + settings.CallLease);
        return [.. held.Where(n => mine.Contains(n.Id))];
    }
}
