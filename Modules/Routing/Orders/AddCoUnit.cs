using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Sealing;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>增派协同单位: work often shows only later who else is needed; the co-handling limit runs from then.</summary>
internal static class AddCoUnit
{
    public sealed record Request(
        [property: Description("协同单位标识，取自单位列表。")]
        [property: Required(ErrorMessage = "请选择协同单位。")]
        Guid? UnitId);

    public static void Map(Api api) => api.Office.MapPost("/cases/{id:guid}/co-units", Handle)
        .Says(Policies.SocialWork, "工单", "增派协同单位", "给办理中的建议增加一个协同单位，协办时限自派单起算。")
        .WithExample(new Request(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4")))
        .Refuses(
            RoutingErrors.CaseNotFound, RoutingErrors.CaseWrongState, RoutingErrors.UnitUnknown, RoutingErrors.UnitTwice, RoutingErrors.UnitClosed,
            RoutingErrors.UnitCannotHandle, SealErrors.AccusedUnit, HoldErrors.Held);

    internal static Task<OrderState> Handle(
        Guid id, Request request, OfficerDesk desk, RoutingContext db, Timekeeper clocks, Caller caller, TimeProvider time, CancellationToken ct) =>
        desk.ActAsync(id, async triage =>
        {
            var unit = (await Dispatch.UnitsAsync(db, request.UnitId!.Value, [], ct))[0];
            triage.MustNotGoTo(unit.Id);
            var living = (await db.HoldOrdersAsync(id, ct)).Where(o => o.IsLiving).ToList();
            if (triage.Status != TriageStatus.Accepted || living.Count == 0)
                throw RoutingErrors.CaseWrongState.Refuse("这件建议不在办理中，不能增派协同单位。");
            if (living.Any(o => o.UnitId == unit.Id)) throw RoutingErrors.UnitTwice.Refuse();
            var order = WorkOrder.Dispatch(id, unit, WorkRole.CoHandling, caller.Actor, time.GetUtcNow(), clocks.New);
            db.Orders.Add(order);
            return OrderState.Of(order);
        }, ct);
}
