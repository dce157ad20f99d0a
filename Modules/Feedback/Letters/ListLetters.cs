using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Feedback.Sealing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Feedback.Letters;

/// <summary>待寄书信: what is to be told by letter, the oldest first.</summary>
internal static class ListLetters
{
    public sealed record Item(
        Guid Id, Guid SuggestionId, string Number, string Topic, NoticeAbout About,
        [property: Description("告知事项的中文说明。")] string AboutText,
        [property: Description("告知的全文。")] string Text, DateTimeOffset PlannedAt,
        [property: Description("最近一次打印的时间；未打印则没有。")] DateTimeOffset? PrintedAt,
        [property: Description("收信人，已脱敏。")] MaskedPerson? Person);

    public static void Map(Api api) => api.Office.MapGet("/letters", Handle)
        .Says(Policies.SocialWork, "书信告知", "待寄书信", "只留有通信地址、电话联系不上或要求不打电话的建议人，最早的在前。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        FeedbackContext db, PersonalDataGate people, Caller caller, CancellationToken ct,
        [Description("只看已打印未寄出的；false 为只看未打印的，不填为全部。")] bool? printed = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size));
        var rows = await db.LettersFor(caller).AsNoTracking()
            .Where(n => n.Status == NoticeStatus.Writing && (printed == null || n.PrintedAt != null == printed)
                && EF.Functions.GreaterThan(ValueTuple.Create(n.PlannedAt, n.Id), ValueTuple.Create(from.At, from.Id)))
            .Join(db.Recipients, n => n.SuggestionId, r => r.SuggestionId, (n, r) => new { Notice = n, Recipient = r })
            .OrderBy(x => x.Notice.PlannedAt).ThenBy(x => x.Notice.Id).Take(take + 1).ToListAsync(ct);
        var page = Paging.Cut(rows, take, x => new Cursor(x.Notice.PlannedAt, x.Notice.Id));
        var persons = await people.MaskedAsync([.. page.Items.Select(x => x.Recipient.SuggesterId).Distinct()], ct);
        return new([.. page.Items.Select(x => new Item(
            x.Notice.Id, x.Notice.SuggestionId, x.Recipient.Number, x.Recipient.Topic, x.Notice.About, x.Notice.About.Name(), x.Notice.Text,
            x.Notice.PlannedAt, x.Notice.PrintedAt, persons.GetValueOrDefault(x.Recipient.SuggesterId)))], page.Next);
    }

    /// <summary>What is, or was, told by letter, but for what is sealed from the officer.</summary>
    internal static IQueryable<Notice> LettersFor(this FeedbackContext db, Caller caller)
    {
        var hidden = db.HiddenFrom(caller);
        return db.Notices.Where(n => n.Route == NoticeRoute.Paper && !hidden.Any(h => h.SuggestionId == n.SuggestionId));
    }
}
