using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Dispatching;
using ZhihuiShibei.Routing.Timing;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>改派: another unit gets the order in the same role. Once objections have escalated the new order is a designation.</summary>
internal static class ReassignOrder
{
    public sealed record Request(
        [property: Description("改派给哪个单位。")]
        [property: Required(ErrorMessage = "请选择改派的单位。")]
        Guid? UnitId,
        [property: Description("改派的理由，500字以内；原单位和新单位都会看到。")]
        [property: Required(ErrorMessage = "请写明改派的理由。"), StringLength(Limits.Remark, ErrorMessage = "理由请控制在500字以内。")]
        string Reason,
        [property: Description("是否指定承办；指定后新单位不能再提出异议。")]
        bool Designate = false);

    internal sealed record Response(
        [property: Description("收回的工单。")] OrderState Replaced,
        [property: Description("新派的工单。")] OrderState Dispatched);

    public static void Map(Api api) => api.Office.MapPost("/work-orders/{id:guid}/reassign", Handle)
        .Says(Policies.SocialWork, "工单", "改派", "原工单收回，新单位重新签收；60日办理时限不变。多次异议的只能指定承办或提交联席会议。")
        .WithExample(new Request(Guid.Parse("0193704a-3a60-7c2b-9d4e-5f60718293a4"), "经核实，该楼院由区住建局牵头改造。"))
        .Refuses(
            RoutingErrors.OrderNotFound, RoutingErrors.OrderWrongState, RoutingErrors.SameUnit, RoutingErrors.MustDesignate, RoutingErrors.AgainstCatalogue,
            RoutingErrors.UnitUnknown, RoutingErrors.UnitTwice, RoutingErrors.UnitClosed, RoutingErrors.UnitCannotHandle,
            SealErrors.AccusedUnit);

    internal static Task<Response> Handle(
        Guid id, Request request, RoutingContext db, Timekeeper clocks, Proposer proposer, Caller caller, TimeProvider time,
        CancellationToken ct) =>
        db.ActAmongAsync(id, null, caller, async its =>
        {
            its.Case.MustNotGoTo(request.UnitId!.Value);
            if (its.Case.EscalatedAt is not null && !request.Designate) throw RoutingErrors.MustDesignate.Refuse();
            await MustFollowCatalogueAsync(its, request.UnitId!.Value, db, proposer, ct);
            var fresh = await ReplaceAsync(its, request.UnitId!.Value, request.Reason.Trim(), request.Designate, db, clocks, caller.Actor, time.GetUtcNow(), ct);
            return new Response(OrderState.Of(its.Order), OrderState.Of(fresh));
        }, ct);

    /// <summary>The order leaves its unit and goes to another one, which gives up a lesser order it had in the case.</summary>
    /// <exception cref="Refusal">The unit is unknown, closed, only collects, or is the present one.</exception>
    internal static async Task<WorkOrder> ReplaceAsync(
        OrderAmong its, Guid unitId, string reason, bool designate, RoutingContext db, Timekeeper clocks, Actor by, DateTimeOffset at,
        CancellationToken ct)
    {
        var unit = (await Dispatch.UnitsAsync(db, unitId, [], ct))[0];
        var (order, present) = (its.Order, its.Orders.FirstOrDefault(o => o.IsLiving && o.UnitId == unitId));
        if (present is not null && (present == order || present.Role == order.Role || present.Role == WorkRole.Lead))
            throw RoutingErrors.SameUnit.Refuse();
        order.Replace(reason, by, at, await clocks.OfAsync(order.Id, ct));
        present?.Replace("改为首接单位", by, at, await clocks.OfAsync(present.Id, ct));
        var fresh = WorkOrder.Dispatch(its.Case.Id, unit, order.Role, by, at, clocks.New, designate);
        db.Orders.Add(fresh);
        if (order.Role == WorkRole.Lead) await db.CorrectChoiceAsync(its.Case.Id, unitId, at, ct);
        return fresh;
    }

    /// <summary>A department's work does not go to a subdistrict unless the catalogue says so (国办函〔2025〕66号).</summary>
    private static async Task MustFollowCatalogueAsync(OrderAmong its, Guid unitId, RoutingContext db, Proposer proposer, CancellationToken ct)
    {
        var kinds = await db.Units.Where(u => u.Id == unitId || u.Id == its.Order.UnitId).ToDictionaryAsync(u => u.Id, u => u.Kind, ct);
        if (kinds.GetValueOrDefault(its.Order.UnitId) != UnitKind.DistrictDepartment || kinds.GetValueOrDefault(unitId) != UnitKind.Subdistrict) return;
        var proposal = await proposer.ProposeAsync(its.Case.Domain, its.Case.Aspect, its.Case.SubdistrictCode, ct);
        var named = its.Order.Role == WorkRole.Lead ? proposal?.Lead.Id == unitId : proposal?.CoUnits.Any(u => u.Id == unitId) == true;
        if (!named) throw RoutingErrors.AgainstCatalogue.Refuse();
    }
}
