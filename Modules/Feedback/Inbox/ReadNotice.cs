using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Messages;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Inbox;

/// <summary>
/// 标记已读: the resident opened a message, which is proof of reading, once and with its time. What still waited to be told need not be
/// told another way.
/// </summary>
internal static class ReadNotice
{
    public sealed record Response(Guid Id, [property: Description("第一次阅读的时间。")] DateTimeOffset ReadAt);

    public static void Map(Api api) => api.Mini.MapPost("/notices/{id:guid}/read", Handle)
        .Says(Policies.Resident, "告知", "标记已读", "打开一条消息时调用；重复调用返回第一次阅读的时间。")
        .Refuses(FeedbackErrors.NoticeNotFound);

    internal static Task<Response> Handle(Guid id, FeedbackContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var account = caller.Id;
            var mine = await db.Notices.AsNoTracking()
                .AnyAsync(n => n.Id == id && db.Recipients.Any(r => r.SuggestionId == n.SuggestionId && r.AccountId == account), ct);
            if (!mine || await db.HoldNoticeAsync(id, ct) is not { } notice) throw FeedbackErrors.NoticeNotFound.Refuse();
            var now = time.GetUtcNow();
            if (!notice.Open(caller.Actor, now)) return new Response(id, notice.ReadAt!.Value);
            db.Attempts.Add(DeliveryAttempt.ByReading(id, caller.Actor, now));
            await db.Outgoing.Where(o => o.NoticeId == id).ExecuteDeleteAsync(ct);
            return new Response(id, now);
        }, ct);
}
