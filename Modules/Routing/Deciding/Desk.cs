using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>
/// Fetches what is to be acted on and holds it until the act is saved. Officers, units, facts and the sweep meet on the same
/// rows; each waits its turn and then sees what the one before left, so that of two decisions the second is refused by the
/// table and none fails because a text verdict arrived in the same moment.
/// </summary>
internal static class Desk
{
    /// <summary>One act on an order of the given unit.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="RoutingErrors.OrderNotFound"/>, or what the act refuses.</exception>
    public static Task<T> ActAsync<T>(
        this RoutingContext db, Guid orderId, Guid? unitId, Func<WorkOrder, Task<T>> act, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var orders = await db.Orders
                .FromSql($"select *, xmin from routing.work_order where id = {orderId} and unit_id = {unitId} for update").ToListAsync(ct);
            return await act(orders.SingleOrDefault() ?? throw RoutingErrors.OrderNotFound.Refuse());
        }, ct);

    /// <summary>One act on an order that touches its case and the orders beside it; all of them are held, the case first.</summary>
    /// <param name="unitId">Only an order of this unit; nothing for the dispatcher, whose are all but those of cases sealed for them.</param>
    /// <exception cref="Kernel.Http.Refusal"><see cref="RoutingErrors.OrderNotFound"/>, or what the act refuses.</exception>
    public static Task<T> ActAmongAsync<T>(
        this RoutingContext db, Guid orderId, Guid? unitId, Caller caller, Func<OrderAmong, Task<T>> act, CancellationToken ct) =>
        db.InTurnAsync(async () =>
        {
            var caseId = await db.Orders.Where(o => o.Id == orderId && (unitId == null || o.UnitId == unitId))
                .Select(o => (Guid?)o.CaseId).FirstOrDefaultAsync(ct) ?? throw RoutingErrors.OrderNotFound.Refuse();
            var triage = (await db.HoldCaseAsync(caseId, ct))!;
            if (unitId is null && !triage.IsVisibleTo(caller)) throw RoutingErrors.OrderNotFound.Refuse();
            var orders = await db.HoldOrdersAsync(caseId, ct);
            return await act(new(triage, orders, orders.Single(o => o.Id == orderId)));
        }, ct);

    /// <summary>The case, held by the present transaction.</summary>
    public static async Task<TriageCase?> HoldCaseAsync(this RoutingContext db, Guid id, CancellationToken ct) =>
        (await db.Cases.FromSql($"select *, xmin from routing.triage_case where id = {id} for update").ToListAsync(ct)).SingleOrDefault();

    /// <summary>The orders of a case, held by the present transaction.</summary>
    public static Task<List<WorkOrder>> HoldOrdersAsync(this RoutingContext db, Guid caseId, CancellationToken ct) => db.Orders
        .FromSql($"select *, xmin from routing.work_order where case_id = {caseId} order by id for update").ToListAsync(ct);
}

/// <summary>An order among the others of its case.</summary>
internal sealed record OrderAmong(TriageCase Case, IReadOnlyList<WorkOrder> Orders, WorkOrder Order);
