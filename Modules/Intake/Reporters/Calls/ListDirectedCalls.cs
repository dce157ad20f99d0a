using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Reporters.Calls;

/// <summary>定向征集列表: for the Social Work Department, with how many have answered and who is overdue.</summary>
internal static class ListDirectedCalls
{
    public sealed record Item(
        Guid Id, string Topic, CallStatus Status, [property: Description("状态的中文说明。")] string StatusText, DateOnly DueOn,
        [property: Description("距截止的天数；负数为已逾期的天数；不在征集中时没有。")] int? DaysLeft,
        [property: Description("征集对象数。")] int Invitees,
        [property: Description("已答复的对象数。")] int Answered,
        [property: Description("已谢绝的对象数。")] int Declined,
        [property: Description("收到的建议数。")] int Answers,
        [property: Description("其中逾期的。")] int LateAnswers,
        [property: Description("最近一次催办的时间。")] DateTimeOffset? RemindedAt,
        DateTimeOffset CreatedAt);

    public static void Map(Api api) => api.Office.MapGet("/directed-calls", Handle)
        .Says(Policies.SocialWork, "定向征集", "定向征集列表", "最新的在前。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        IntakeContext db, TimeProvider time, CancellationToken ct, [Description("只看一种状态。")] CallStatus? status = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take, today) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size), Shanghai.Today(time));
        var rows = await db.Set<DirectedCall>().AsNoTracking()
            .Where(c => (status == null || c.Status == status)
                && EF.Functions.LessThan(ValueTuple.Create(c.CreatedAt, c.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id).Take(take + 1)
            .Select(c => new
            {
                Call = c,
                Its = db.Set<Invitation>().Where(i => i.CallId == c.Id).GroupBy(i => i.CallId).Select(g => new
                {
                    Invitees = g.Count(),
                    Answered = g.Count(i => i.Status == InvitationStatus.Answered),
                    Declined = g.Count(i => i.Status == InvitationStatus.Declined),
                    Answers = g.Sum(i => i.Answers),
                    LateAnswers = g.Sum(i => i.LateAnswers),
                }).FirstOrDefault(),
            }).ToListAsync(ct);
        return Paging.Cut([.. rows.Select(r => new Item(
            r.Call.Id, r.Call.Topic, r.Call.Status, r.Call.Status.Name(), r.Call.DueOn, DaysLeft(r.Call, today),
            r.Its?.Invitees ?? 0, r.Its?.Answered ?? 0, r.Its?.Declined ?? 0, r.Its?.Answers ?? 0, r.Its?.LateAnswers ?? 0,
            r.Call.RemindedAt, r.Call.CreatedAt))], take, i => new Cursor(i.CreatedAt, i.Id));
    }

    internal static int? DaysLeft(DirectedCall call, DateOnly today) =>
        call.Status == CallStatus.Open ? call.DueOn.DayNumber - today.DayNumber : null;
}
