using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>收回协办工单: a co-handling unit is not needed after all, or its objection is upheld without another one in its place.</summary>
internal static class RecallOrder
{
    public sealed record Request(
        [property: Description("收回的理由，500字以内。")]
        [property: Required(ErrorMessage = "请写明收回的理由。"), StringLength(Limits.Remark, ErrorMessage = "理由请控制在500字以内。")]
        string Reason);

    public static void Map(Api api) => api.Office.MapPost("/work-orders/{id:guid}/recall", Handle)
        .Says(Policies.SocialWork, "工单", "收回协办工单", "不再需要该协同单位时使用；首接单位的工单只能改派。")
        .WithExample(new Request("该单位职责已由首接单位一并承担。"))
        .Refuses(RoutingErrors.OrderNotFound, RoutingErrors.OrderWrongState, RoutingErrors.LeadStays);

    internal static Task<OrderState> Handle(
        Guid id, Request request, RoutingContext db, Timekeeper clocks, Caller caller, TimeProvider time, CancellationToken ct) =>
        db.ActAmongAsync(id, null, caller, async its =>
        {
            if (its.Order.Role == WorkRole.Lead) throw RoutingErrors.LeadStays.Refuse();
            its.Order.Replace(request.Reason.Trim(), caller.Actor, time.GetUtcNow(), await clocks.OfAsync(id, ct));
            return OrderState.Of(its.Order);
        }, ct);
}
