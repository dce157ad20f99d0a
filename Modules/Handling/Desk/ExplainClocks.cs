using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>时限说明: why a case is due when it is due, day by day; earlier silences and rounds included.</summary>
internal static class ExplainClocks
{
    public sealed record Response(
        Guid Id,
        [property: Description("办理时限，每次办理一个，最近的在前。")] IReadOnlyList<Explained> Handling,
        [property: Description("进展报告时限，每次报告后重新起算，最近的在前。")] IReadOnlyList<Explained> Progress,
        [property: Description("协办时限，每个协同单位的工单一个，最近的在前。")] IReadOnlyList<Explained> CoHandling);

    public sealed record Explained(
        [property: Description("一两句话的说明。")] string Summary,
        [property: Description("依据。")] string Basis,
        [property: Description("录入放假通知带来的变化，调整前后的日期；没有则为空。")] IReadOnlyList<string> Changes,
        DateTimeOffset StartedAt,
        [property: Description("到期时刻；暂停计时期间没有。")] DateTimeOffset? DueAt,
        [property: Description("终止计时的时刻，尚在计时的没有。")] DateTimeOffset? StoppedAt,
        [property: Description("是否已超期。")] bool Overdue,
        [property: Description("日期是否暂定：所涉年份的放假通知尚未录入。")] bool Provisional,
        [property: Description("逐日说明。")] IReadOnlyList<ExplainedDay> Days);

    public static void Map(Api api) => api.Office.MapGet("/handling/{id:guid}/clock", Handle)
        .Says(Policies.Handlers, "办理", "时限说明", "办理时限、进展报告时限和协办时限如何计算，逐日说明。")
        .Refuses(HandlingErrors.NotFound);

    internal static async Task<Response> Handle(
        Guid id, HandlingContext db, Caller caller, CurrentCalendar calendar, TimeProvider time, CancellationToken ct)
    {
        if (!await db.Cases.VisibleTo(caller, db).AnyAsync(c => c.Id == id, ct)) throw HandlingErrors.NotFound.Refuse();
        var clocks = await db.Clocks.AsNoTracking().Where(k => k.SubjectId == id).OrderByDescending(k => k.Id).ToListAsync(ct);
        var now = time.GetUtcNow();
        return new(id, Of(ClockRules.Handling), Of(ClockRules.Progress), Of(ClockRules.CoHandling));

        Explained[] Of(string rule) => [.. clocks.Where(k => k.RuleCode == rule).Select(Explain)];

        Explained Explain(ClockRecord clock)
        {
            var told = clock.Explain(calendar);
            return new(
                told.Summary, told.Basis, told.Changes, clock.Entries[0].At, clock.DueAt, clock.StoppedAt, clock.IsOverdue(now), clock.IsProvisional,
                told.Days);
        }
    }
}
