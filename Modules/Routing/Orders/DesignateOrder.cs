using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>指定承办: the objection is not upheld; the unit keeps the order, must acknowledge, and cannot send it back any more.</summary>
internal static class DesignateOrder
{
    public sealed record Request(
        [property: Description("指定的理由，500字以内；承办单位会看到。")]
        [property: Required(ErrorMessage = "请写明指定承办的理由。"), StringLength(Limits.Remark, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public static void Map(Api api) => api.Office.MapPost("/work-orders/{id:guid}/designate", Handle)
        .Says(Policies.SocialWork, "工单", "指定承办", "异议不成立时指定原单位承办，签收期限重新计算；也可以在签收前直接指定。指定后不能再提出异议。")
        .WithExample(new Request("依据派单目录，老旧楼院改造由属地街道牵头。"))
        .Refuses(RoutingErrors.OrderNotFound, RoutingErrors.OrderWrongState);

    internal static Task<OrderState> Handle(
        Guid id, Request request, RoutingContext db, Timekeeper clocks, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActAmongAsync(id, null, caller, async its =>
        {
            its.Order.Designate(request.Reason.Trim(), caller.Actor, time.GetUtcNow(), await clocks.OfAsync(id, ct));
            return OrderState.Of(its.Order);
        }, ct);
}
