using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Sealing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Feedback.Notices;

/// <summary>
/// 告知记录: what was told about a suggestion, how, and the proof. The Social Work Department sees all; a unit sees those it has
/// an order for, and for the rest, as for what is sealed from the officer, gets the answer for a suggestion that does not exist.
/// </summary>
internal static class ShowNotices
{
    public sealed record Item(
        Guid Id, NoticeAbout About, [property: Description("告知事项的中文说明。")] string AboutText,
        [property: Description("告知的全文。")] string Text, DateTimeOffset PlannedAt, NoticeRoute Route, NoticeStatus Status,
        [property: Description("状态的中文说明。")] string StatusText, DateTimeOffset? DoneAt,
        [property: Description("本人在小程序中阅读的时间；未阅读则没有。")] DateTimeOffset? ReadAt,
        [property: Description("书信寄出的日期；没有寄信则没有。")] DateOnly? PostedOn,
        [property: Description("投递记录，最早的在前。")] IReadOnlyList<Attempt> Attempts);

    public sealed record Attempt(
        DateTimeOffset At, NoticeRoute Route, DeliveryOutcome Outcome, [property: Description("结果的中文说明。")] string OutcomeText,
        [property: Description("微信错误码。")] int? ErrorCode, [property: Description("微信消息编号。")] string? MessageId,
        [property: Description("微信请求编号。")] string? Rid, [property: Description("打电话或寄信的工作人员。")] Guid? CallerId,
        [property: Description("电话中告知的内容，微信返回的说明，或挂号信编号。")] string? Words);

    public sealed record Response(Guid SuggestionId, string Number, [property: Description("最早的在前。")] IReadOnlyList<Item> Notices);

    public static void Map(Api api) => api.Office.MapGet("/suggestions/{id:guid}/notices", Handle)
        .Says(Policies.Handlers, "告知", "告知记录", "一件建议的各次告知及其投递记录。承办单位只能查看派给本单位的建议。")
        .Refuses(FeedbackErrors.NotFound);

    internal static async Task<Response> Handle(Guid id, FeedbackContext db, Caller caller, CancellationToken ct)
    {
        var (all, hidden) = (caller.Is(Role.SocialWorkOfficer), db.HiddenFrom(caller));
        var number = await db.Recipients.AsNoTracking()
            .Where(r => r.SuggestionId == id && !hidden.Any(h => h.SuggestionId == r.SuggestionId) && (all || db.ReadingUnits.Any(u => u.SuggestionId == id && u.UnitId == caller.UnitId)))
            .Select(r => r.Number).FirstOrDefaultAsync(ct) ?? throw FeedbackErrors.NotFound.Refuse();
        var notices = await db.Notices.AsNoTracking().Where(n => n.SuggestionId == id).OrderBy(n => n.PlannedAt).ThenBy(n => n.Id).ToListAsync(ct);
        var ids = notices.Select(n => n.Id).ToArray();
        var attempts = (await db.Attempts.AsNoTracking().Where(a => ids.Contains(a.NoticeId)).OrderBy(a => a.Id).ToListAsync(ct))
            .ToLookup(a => a.NoticeId);
        return new(id, number, [.. notices.Select(n => new Item(
            n.Id, n.About, n.About.Name(), n.Text, n.PlannedAt, n.Route, n.Status, n.Status.Name(), n.DoneAt, n.ReadAt, n.PostedOn, [.. attempts[n.Id].Select(Shown)]))]);
    }

    private static Attempt Shown(DeliveryAttempt a) =>
        new(a.At, a.Route, a.Outcome, a.Outcome.Name(), a.ErrorCode, a.MessageId, a.Rid, a.CallerId, a.Words);
}
