using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>派单异议: within the limit for acknowledging, with a reason and a better unit named (信访工作条例 23); never of a designated order.</summary>
internal static class ObjectToOrder
{
    public sealed record Request(
        [property: Description("不属于本单位职责的理由，500字以内。")]
        [property: Required(ErrorMessage = "请写明提出异议的理由。"), StringLength(Limits.Remark, ErrorMessage = "理由请控制在500字以内。")]
        string Reason,
        [property: Description("应当承办的单位标识，取自单位列表。")]
        [property: Required(ErrorMessage = "请选择应当承办的单位。")]
        Guid? BetterUnitId);

    public static void Map(Api api) => api.Office.MapPost("/work-orders/{id:guid}/objection", Handle)
        .Says(Policies.Unit, "工单", "提出派单异议", "在签收期限内提出，写明理由和应当承办的单位；由区委社会工作部改派、指定承办或提交联席会议。")
        .WithExample(new Request("该楼院产权属区属国企，依权责清单由区住建局牵头。", Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4")))
        .Refuses(
            RoutingErrors.OrderNotFound, RoutingErrors.OrderWrongState, RoutingErrors.OrderDesignated, RoutingErrors.ObjectionLate,
            RoutingErrors.ObjectionSelf, RoutingErrors.UnitUnknown, RoutingErrors.UnitTwice, RoutingErrors.UnitClosed, RoutingErrors.UnitCannotHandle);

    internal static Task<OrderState> Handle(
        Guid id, Request request, RoutingContext db, Timekeeper clocks, Caller caller, IOptionsMonitor<RoutingSettings> settings,
        TimeProvider time, CancellationToken ct) =>
        db.ActAmongAsync(id, caller.UnitId ?? Guid.Empty, caller, async its =>
        {
            var now = time.GetUtcNow();
            if (request.BetterUnitId == its.Order.UnitId) throw RoutingErrors.ObjectionSelf.Refuse();
            var better = (await Dispatch.UnitsAsync(db, request.BetterUnitId!.Value, [], ct))[0];
            its.Order.Object(request.Reason.Trim(), better, caller.Actor, now, await clocks.OfAsync(id, ct));
            its.Case.NoteObjection(settings.CurrentValue.EscalateAfterObjections, now);
            return OrderState.Of(its.Order);
        }, ct);
}
