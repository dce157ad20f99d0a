using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>征集箱详情: one box, how much it is used, and what was done with it.</summary>
internal static class ShowBox
{
    public sealed record Response(
        BoxView Box,
        [property: Description("从箱内取出并登记的建议件数。")] int OnPaper,
        [property: Description("扫描箱上小程序码提交的建议件数。")] int ByScan,
        [property: Description("最近一次开箱时间。")] DateTimeOffset? LastOpenedAt,
        [property: Description("操作记录，最早的在前。")] IReadOnlyList<Line> History);

    public sealed record Line(DateTimeOffset At, Guid ActorId, string Act, string? To, string? Reason);

    public static void Map(Api api) => api.Office.MapGet("/boxes/{id:guid}", Handle)
        .Says(Policies.BoxWitnesses, "征集箱", "征集箱详情", "一个征集箱的状态、使用情况和操作记录。")
        .Refuses(BoxErrors.NotFound);

    internal static async Task<Response> Handle(Guid id, IntakeContext db, Caller caller, CancellationToken ct)
    {
        var box = await db.FindBoxAsync(id, caller, ct);
        var counts = await db.Suggestions.Where(s => s.BoxId == id).GroupBy(s => s.Channel)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var last = await db.Openings.Where(o => o.BoxId == id).MaxAsync(o => (DateTimeOffset?)o.OpenedAt, ct);
        var history = await db.History.AsNoTracking().Where(h => h.SubjectId == id).OrderBy(h => h.Id)
            .Select(h => new Line(h.At, h.ActorId, h.Act, h.To, h.Reason)).ToListAsync(ct);
        return new(
            BoxView.Of(box), counts.Where(c => c.Key == Channel.SuggestionBox).Sum(c => c.Count),
            counts.Where(c => c.Key != Channel.SuggestionBox).Sum(c => c.Count), last, history);
    }
}
