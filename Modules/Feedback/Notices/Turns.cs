using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>
/// Holds notices until an act on them is saved: the sender, an officer at the telephone and the reading suggester meet on the same row,
/// and none of them should fail because another was a moment earlier.
/// </summary>
internal static class Turns
{
    public static async Task<Notice?> HoldNoticeAsync(this FeedbackContext db, Guid id, CancellationToken ct) =>
        (await db.Notices.FromSql($"select *, xmin from feedback.notice where id = {id} for update").ToListAsync(ct)).SingleOrDefault();

    /// <summary>All that waits for a call to one person, in one order, so that two officers never wait for each other.</summary>
    public static Task<List<Notice>> HoldCallsAsync(this FeedbackContext db, Guid callKey, CancellationToken ct) => db.Notices
        .FromSql($"select *, xmin from feedback.notice where call_key = {callKey} and status = 'Calling' order by id for update").ToListAsync(ct);
}
