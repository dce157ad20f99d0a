using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>签收: the unit confirms that it has the order. Another unit's order is not there.</summary>
internal static class AcknowledgeOrder
{
    public sealed record Response(
        Guid Id, WorkOrderStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        DateTimeOffset AcknowledgedAt);

    public static void Map(Api api) => api.Office.MapPost("/work-orders/{id:guid}/acknowledge", Handle)
        .Says(Policies.Unit, "工单", "签收工单", "确认本单位已收到工单。")
        .Refuses(RoutingErrors.OrderNotFound, RoutingErrors.OrderWrongState);

    internal static Task<Response> Handle(
        Guid id, RoutingContext db, Timekeeper clocks, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActAsync(id, caller.UnitId, async order =>
        {
            var now = time.GetUtcNow();
            order.Acknowledge(caller.Actor, now, await clocks.OfAsync(id, ct));
            return new Response(id, order.Status, order.Status.Name(), now);
        }, ct);
}
