using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Feedback.Calls;

/// <summary>电话告知任务: whom to call now and what to say, oldest first; who was not reached today comes back tomorrow.</summary>
internal static class ListCalls
{
    public sealed record Item(
        Guid Id, Guid SuggestionId, string Number, string Topic, NoticeAbout About,
        [property: Description("告知事项的中文说明。")] string AboutText,
        [property: Description("当前状态，如“已受理”。")] string State,
        [property: Description("告知的全文。")] string Text,
        [property: Description("已打过的电话次数。")] int Calls, DateTimeOffset PlannedAt,
        [property: Description("建议人，已脱敏；个人信息已删除的为空。")] MaskedPerson? Person);

    public static void Map(Api api) => api.Office.MapGet("/calls", Handle)
        .Says(Policies.SocialWork, "电话告知", "待打电话", "需要电话告知的事项，最早的在前；当天未接通的次日再列出。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        FeedbackContext db, PersonalDataGate people, TimeProvider time, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take, now) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size), time.GetUtcNow());
        var rows = await db.Notices.AsNoTracking()
            .Where(n => n.Status == NoticeStatus.Calling && n.CallFrom <= now
                && EF.Functions.GreaterThan(ValueTuple.Create(n.PlannedAt, n.Id), ValueTuple.Create(from.At, from.Id)))
            .Join(db.Recipients, n => n.SuggestionId, r => r.SuggestionId, (n, r) => new
            {
                Notice = n,
                r.Number,
                r.Topic,
                r.SuggesterId,
                Calls = db.Attempts.Count(a => a.NoticeId == n.Id && a.Route == NoticeRoute.Telephone),
            })
            .OrderBy(x => x.Notice.PlannedAt).ThenBy(x => x.Notice.Id).Take(take + 1).ToListAsync(ct);
        var page = Paging.Cut(rows, take, x => new Cursor(x.Notice.PlannedAt, x.Notice.Id));
        var persons = await people.MaskedAsync([.. page.Items.Select(x => x.SuggesterId).Distinct()], ct);
        return new([.. page.Items.Select(x => new Item(
            x.Notice.Id, x.Notice.SuggestionId, x.Number, x.Topic, x.Notice.About, x.Notice.About.Name(), x.Notice.State, x.Notice.Text,
            x.Calls, x.Notice.PlannedAt, persons.GetValueOrDefault(x.SuggesterId)))], page.Next);
    }
}
