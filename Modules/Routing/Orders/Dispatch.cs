using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>派单: which units an order may go to, and the orders themselves.</summary>
internal static class Dispatch
{
    /// <summary>The lead first, then the others in the order given.</summary>
    /// <exception cref="Kernel.Http.Refusal">A unit is named twice, unknown, closed, or one that only collects.</exception>
    public static async Task<List<UnitCopy>> UnitsAsync(RoutingContext db, Guid lead, IReadOnlyList<Guid> others, CancellationToken ct)
    {
        List<Guid> ids = [lead, .. others];
        if (ids.Distinct().Count() != ids.Count) throw RoutingErrors.UnitTwice.Refuse();
        var known = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, ct);
        List<UnitCopy> units = [];
        foreach (var id in ids)
        {
            var unit = known.GetValueOrDefault(id) ?? throw RoutingErrors.UnitUnknown.Refuse();
            if (unit.Closed) throw RoutingErrors.UnitClosed.Refuse($"“{unit.Name}”已停用，请改选其他单位。");
            if (unit.Kind == UnitKind.DirectReportUnit) throw RoutingErrors.UnitCannotHandle.Refuse();
            units.Add(unit);
        }

        return units;
    }

    /// <summary>One order a unit; the first unit leads.</summary>
    public static List<WorkOrder> To(List<UnitCopy> units, Guid caseId, Actor by, DateTimeOffset at, Timekeeper clocks) =>
        [.. units.Select((unit, i) => WorkOrder.Dispatch(caseId, unit, i == 0 ? WorkRole.Lead : WorkRole.CoHandling, by, at, clocks.New))];
}
