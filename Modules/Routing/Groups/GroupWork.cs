using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Catalogue;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Texts;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>What joining and leaving a group means for acceptance and orders. Scoped.</summary>
internal sealed class GroupWork(RoutingContext db, Timekeeper clocks, Phrasing phrasing)
{
    private const string Merged = "已并案办理";

    /// <summary>The officer who accepted the lead accepts, by the same act, those that go with it.</summary>
    public async Task<Actor> DeciderAsync(Guid leadId, CancellationToken ct)
    {
        var decider = await db.Set<CaseDecision>().Where(d => d.CaseId == leadId && d.Decision == TriageDecision.Accepted)
            .OrderByDescending(d => d.At).Select(d => d.DeciderId).FirstAsync(ct);
        return new(ActorKind.Staff, decider);
    }

    /// <summary>
    /// 补正逾期: whose period had ended by then lapses, as the sweep would have done a moment later; a late sweep must not change what
    /// happens.
    /// </summary>
    public async Task LapseAsync(HeldGroup held, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var member in held.Group.Present)
            if (held.Cases[member.CaseId] is { } its && its.LapsedBy(at))
                its.Lapse(await db.LapseGroundsAsync(its, ct), await clocks.OfAsync(its.Id, ct));
    }

    /// <summary>一并受理, or 并入 of what was accepted before: its own orders end, its sixty days run from its own acceptance.</summary>
    public async Task TakeUpAsync(HeldGroup held, GroupMember member, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        var (its, lead) = (held.Cases[member.CaseId], held.Lead);
        var units = await UnitsAsync(held.LeadOrders, ct);
        if (its.Status != TriageStatus.Accepted)
            its.AcceptWithLead(await GroundsAsync(its, units, ct), lead, by, at, await clocks.OfAsync(its.Id, ct));
        foreach (var order in (await db.HoldOrdersAsync(its.Id, ct)).Where(o => o.IsLiving))
            order.Replace(Merged, by, at, await clocks.OfAsync(order.Id, ct));
        await GoOverAsync(held, member, null, by, at, ct);
    }

    /// <summary>Its handling goes over to the lead, from another lead where it followed one.</summary>
    public async Task GoOverAsync(HeldGroup held, GroupMember member, Guid? formerLead, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        var its = held.Cases[member.CaseId];
        its.Follow(formerLead, held.Lead.Number, by, at);
        foreach (var (unit, role) in await UnitsAsync(held.LeadOrders, ct)) its.WorkedOnBy(unit.Id, unit.Name, role, at);
        member.TakenUpAt = at;
    }

    /// <summary>What was accepted with the group and leaves it without an answer gets an order of its own.</summary>
    public async Task SendOnAsync(HeldGroup held, IEnumerable<GroupMember> left, Guid? unitId, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var member in left.Where(m => m is { TakenUpAt: not null, AnsweredAt: null }))
            await DispatchAsync(held, held.Cases[member.CaseId], unitId, by, at, ct);
    }

    /// <summary>派单 of its own, for what left a group that is not answered yet: to the unit given, else to the one that had it.</summary>
    public async Task DispatchAsync(HeldGroup held, TriageCase its, Guid? unitId, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        var unit = unitId is { } chosen
            ? (await Dispatch.UnitsAsync(db, chosen, [], ct))[0]
            : (await UnitsAsync(held.LeadOrders, ct)).First(u => u.Role == WorkRole.Lead).Unit;
        db.Orders.Add(WorkOrder.Dispatch(its.Id, unit, WorkRole.Lead, by, at, clocks.New));
    }

    /// <summary>牵头顺延: the units go on under the number of the new lead, which is dispatched to them.</summary>
    /// <param name="former">The orders of the lead that is gone; cancelled already, or about to be.</param>
    public async Task<IReadOnlyList<WorkOrder>> PassOrdersAsync(
        IReadOnlyList<WorkOrder> former, TriageCase heir, DateTimeOffset at, CancellationToken ct)
    {
        var units = await UnitsAsync([.. former.Where(o => o.Status != WorkOrderStatus.Finished)], ct);
        List<WorkOrder> orders = [.. units.Select(u => WorkOrder.Dispatch(heir.Id, u.Unit, u.Role, Actor.System, at, clocks.New))];
        db.Orders.AddRange(orders);
        // At once: who withdraws in the same delivery as its lead must find its orders.
        await db.SaveChangesAsync(ct);
        return orders;
    }

    /// <summary>The units that work for the lead, or did until it was answered, by their roles.</summary>
    private async Task<List<(UnitCopy Unit, WorkRole Role)>> UnitsAsync(IReadOnlyList<WorkOrder> orders, CancellationToken ct)
    {
        var present = orders.Where(o => o.Status != WorkOrderStatus.Replaced).ToList();
        var ids = present.Select(o => o.UnitId).ToArray();
        var units = await db.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        return [.. present.OrderBy(o => o.Role).Select(o => (units[o.UnitId], o.Role))];
    }

    private async Task<Grounds> GroundsAsync(TriageCase its, List<(UnitCopy Unit, WorkRole Role)> units, CancellationToken ct)
    {
        var reason = await db.Reasons.AsNoTracking().FirstAsync(r => r.Code == Reason.Merged, ct);
        var limit = (await clocks.OfAsync(its.Id, ct)).Rule(ClockRules.Handling).Limit;
        return new(reason, TextVariables.Fill(await phrasing.WordsAsync(reason, null, ct), new Dictionary<string, string?>
        {
            [TextVariables.Topic] = its.Topic,
            [TextVariables.Number] = its.Number,
            [TextVariables.Reason] = reason.Name,
            [TextVariables.Unit] = units[0].Unit.Name,
            [TextVariables.Limit] = $"{limit}日",
        }));
    }
}
