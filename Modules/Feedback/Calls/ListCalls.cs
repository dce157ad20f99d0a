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

/// <summary>
/// 电话告知任务: whom to call now and what to say, what is due first at the top; who was not reached today comes back tomorrow, and who
/// wished to be called at a certain time comes back then.
/// </summary>
internal static class ListCalls
{
    public sealed record Item(
        Guid Id, Guid SuggestionId, string Number, string Topic, NoticeAbout About,
        [property: Description("告知事项的中文说明。")] string AboutText,
        [property: Description("当前状态，如“已受理”。")] string State,
        [property: Description("告知的全文。")] string Text,
        [property: Description("已打过的电话次数。")] int Calls, DateTimeOffset PlannedAt,
        [property: Description("应在此时刻之前告知。")] DateTimeOffset? DueAt,
        [property: Description("对方约定的致电时间；没有约定则没有。")] DateTimeOffset? WishedAt,
        [property: Description("同一位建议人另外待告知的事项，请在一次通话中一并告知。")] IReadOnlyList<Guid> Together,
        [property: Description("正在联系的工作人员；无人认领则没有。")] Guid? ClaimedBy,
        [property: Description("认领到期的时间。")] DateTimeOffset? ClaimedUntil,
        [property: Description("建议人，已脱敏；个人信息已删除的为空。")] MaskedPerson? Person);

    public static void Map(Api api) => api.Office.MapGet("/calls", Handle)
        .Says(Policies.SocialWork, "电话告知", "待打电话", "需要电话告知的事项，先到期的在前（纸质建议更急）；当天未接通的次日再列出，约定时间的到时列出。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        FeedbackContext db, PersonalDataGate people, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("只看某一种告知事项。")] NoticeAbout? about = null, [Description("只看某一渠道的建议。")] Channel? channel = null,
        [Description("只看已到期的。")] bool overdue = false, [Description("只看自己认领的。")] bool mine = false,
        [Description("只看无人认领的。")] bool free = false,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take, now, officer) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size), time.GetUtcNow(), caller.Id);
        var calls = db.CallsFor(caller).AsNoTracking().Where(n => n.Status == NoticeStatus.Calling);
        var rows = await calls
            .Where(n => n.CallFrom <= now && (about == null || n.About == about) && (!overdue || n.CallBy <= now)
                && (!mine || (n.ClaimedBy == officer && n.ClaimedUntil > now)) && (!free || n.ClaimedUntil == null || n.ClaimedUntil <= now)
                && EF.Functions.GreaterThan(ValueTuple.Create(n.CallBy!.Value, n.Id), ValueTuple.Create(from.At, from.Id)))
            .Join(db.Recipients.Where(r => channel == null || r.Channel == channel), n => n.SuggestionId, r => r.SuggestionId, (n, r) => new
            {
                Notice = n,
                Recipient = r,
                Calls = db.Attempts.Count(a => a.NoticeId == n.Id && a.Route == NoticeRoute.Telephone),
            })
            .OrderBy(x => x.Notice.CallBy).ThenBy(x => x.Notice.Id).Take(take + 1).ToListAsync(ct);
        var page = Paging.Cut(rows, take, x => new Cursor(x.Notice.CallBy!.Value, x.Notice.Id));
        var persons = await people.MaskedAsync([.. page.Items.Select(x => x.Recipient.SuggesterId).Distinct()], ct);
        var keys = page.Items.Select(x => x.Notice.CallKey).Distinct().ToArray();
        var together = (await calls.Where(n => keys.Contains(n.CallKey)).OrderBy(n => n.Id).Select(n => new { n.CallKey, n.Id }).ToListAsync(ct))
            .ToLookup(n => n.CallKey, n => n.Id);
        return new([.. page.Items.Select(x => Shown(x.Notice, x.Recipient))], page.Next);

        Item Shown(Notice n, Recipient r)
        {
            var claimed = n.ClaimedUntil > now;
            return new(
                n.Id, n.SuggestionId, r.Number, r.Topic, n.About, n.About.Name(), n.State, n.Text, rows.Find(x => x.Notice.Id == n.Id)!.Calls, n.PlannedAt,
                n.CallBy, n.CallWished ? n.CallFrom : null, [.. together[n.CallKey].Where(id => id != n.Id)], claimed ? n.ClaimedBy : null,
                claimed ? n.ClaimedUntil : null, persons.GetValueOrDefault(r.SuggesterId));
        }
    }
}
