using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Supervision.Reading;

/// <summary>督办详情: every level with its moment, every answer, every act.</summary>
internal static class ShowSupervision
{
    public sealed record Response(
        [property: Description("督办事项。")] SupervisionView Item,
        [property: Description("到达过的级别，最早的在前。")] IReadOnlyList<Step> Steps,
        [property: Description("单位的回应，最早的在前。")] IReadOnlyList<SupervisionView.Reply> Answers, IReadOnlyList<CaseFile.Act> History);

    public sealed record Step(
        SupervisionLevel Level, [property: Description("级别的中文说明。")] string LevelText,
        [property: Description("到达的时刻，从届满的时刻起算。")] DateTimeOffset At,
        [property: Description("告知单位的时刻；夜间到达的顺延到早晨。")] DateTimeOffset NoticeAt,
        [property: Description("当时的期限。")] DateTimeOffset? DueAt);

    public static void Map(Api api) => api.Office.MapGet("/supervision/{id:guid}", Handle)
        .Says(Policies.Handlers, SupervisionArea.Tag, "督办详情", "到达过的级别、单位的回应和操作记录。")
        .Refuses(SupervisionErrors.NotFound);

    internal static async Task<Response> Handle(Guid id, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var its = await db.Set<SupervisionItem>().AsNoTracking().VisibleTo(caller, db, now).Include(i => i.Steps).Include(i => i.Answers).AsSplitQuery()
            .FirstOrDefaultAsync(i => i.Id == id, ct) ?? throw SupervisionErrors.NotFound.Refuse();
        var history = await db.History.AsNoTracking().Where(h => h.SubjectId == id).OrderBy(h => h.Id)
            .Select(h => new CaseFile.Act(h.At, h.ActorKind, h.ActorId, h.Act, h.From, h.To, h.Reason)).ToListAsync(ct);
        return new(
            (await SupervisionView.OfAsync(db, [its], now, ct))[0],
            [.. its.Steps.OrderBy(s => s.At).ThenBy(s => s.Id).Select(s => new Step(s.Level, s.Level.Name(), s.At, s.NoticeAt, s.DueAt))],
            [.. its.Answers.OrderBy(a => a.At).ThenBy(a => a.Id).Select(a => new SupervisionView.Reply(a.Cause, a.Measure, a.Until, a.At))], history);
    }
}
