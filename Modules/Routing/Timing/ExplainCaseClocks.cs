using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Timing;

/// <summary>时限说明: why the decision, or the awaited supplement, is due when it is due, day by day.</summary>
internal static class ExplainCaseClocks
{
    public sealed record Response(Guid Id, IReadOnlyList<ExplainedClock> Clocks);

    public static void Map(Api api) => api.Office.MapGet("/cases/{id:guid}/clock", Handle)
        .Says(Policies.SocialWork, "时限", "办理决定时限说明", "逐日说明办理决定时限和补正时限如何计算。")
        .Refuses(RoutingErrors.CaseNotFound);

    internal static async Task<Response> Handle(Guid id, RoutingContext db, CurrentCalendar calendar, Caller caller, TimeProvider time, CancellationToken ct)
    {
        if (!await db.Cases.VisibleTo(caller).AnyAsync(c => c.Id == id, ct)) throw RoutingErrors.CaseNotFound.Refuse();
        return new(id, await ExplainedClock.OfAsync(db, id, calendar, time.GetUtcNow(), ct));
    }
}
