using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Orders;

namespace ZhihuiShibei.Routing.Timing;

/// <summary>时限说明: why an order is to be acknowledged, and a co-handling part is due, when it is. A unit asks about its own orders.</summary>
internal static class ExplainOrderClocks
{
    public sealed record Response(Guid Id, IReadOnlyList<ExplainedClock> Clocks);

    public static void Map(Api api) => api.Office.MapGet("/work-orders/{id:guid}/clock", Handle)
        .Says(Policies.Handlers, "时限", "工单时限说明", "逐日说明签收时限和协办时限如何计算；承办单位只能查看本单位的工单。")
        .Refuses(RoutingErrors.OrderNotFound);

    internal static async Task<Response> Handle(
        Guid id, RoutingContext db, Caller caller, CurrentCalendar calendar, TimeProvider time, CancellationToken ct)
    {
        if (!await db.Orders.VisibleTo(caller).AnyAsync(o => o.Id == id, ct)) throw RoutingErrors.OrderNotFound.Refuse();
        return new(id, await ExplainedClock.OfAsync(db, id, calendar, time.GetUtcNow(), ct));
    }
}
