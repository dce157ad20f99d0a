using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Inbox;

/// <summary>
/// 我的消息: everything that was to be told about the resident's own suggestions, in the same words whichever way it went, newest first.
/// </summary>
internal static class ListMyNotices
{
    public sealed record Item(
        Guid Id, Guid SuggestionId, string Number, string Topic, NoticeAbout About,
        [property: Description("告知事项的中文说明。")] string AboutText,
        [property: Description("当前状态，如“已受理”。")] string State,
        [property: Description("全文。")] string Text,
        [property: Description("发生的时间。")] DateTimeOffset At,
        [property: Description("第一次阅读的时间；未读则没有。")] DateTimeOffset? ReadAt);

    public sealed record Response(
        [property: Description("本页内容。")] IReadOnlyList<Item> Items,
        [property: Description("下一页的游标，作为 cursor 再查；最后一页没有。")] string? Next,
        [property: Description("全部未读条数，用于角标。")] int Unread);

    public static void Map(Api api) => api.Mini.MapGet("/notices", Handle)
        .Says(Policies.Resident, "告知", "我的消息", "本人各件建议的告知内容，最新的在前；与微信、电话、书信告知的内容相同。打开一条时请调用“标记已读”。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Response> Handle(
        FeedbackContext db, Caller caller, CancellationToken ct,
        [Description("只看未读。")] bool unread = false,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take, account) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size), caller.Id);
        var mine = db.Notices.AsNoTracking().Join(
            db.Recipients.Where(r => r.AccountId == account), n => n.SuggestionId, r => r.SuggestionId, (n, r) => new { Notice = n, Recipient = r });
        var rows = await mine
            .Where(x => (!unread || x.Notice.ReadAt == null)
                && EF.Functions.LessThan(ValueTuple.Create(x.Notice.PlannedAt, x.Notice.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(x => x.Notice.PlannedAt).ThenByDescending(x => x.Notice.Id).Take(take + 1).ToListAsync(ct);
        var page = Paging.Cut(rows, take, x => new Cursor(x.Notice.PlannedAt, x.Notice.Id));
        return new(
            [.. page.Items.Select(x => new Item(
                x.Notice.Id, x.Notice.SuggestionId, x.Recipient.Number, x.Recipient.Topic, x.Notice.About, x.Notice.About.Name(), x.Notice.State,
                x.Notice.Text, x.Notice.NewsAt, x.Notice.ReadAt))],
            page.Next, await mine.CountAsync(x => x.Notice.ReadAt == null, ct));
    }
}
