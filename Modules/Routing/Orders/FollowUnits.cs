using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>Keeps the copy of units that orders may go to.</summary>
internal sealed class FollowUnits(RoutingContext db) : INotificationHandler<UnitSaved>
{
    public async Task Handle(UnitSaved fact, CancellationToken cancellationToken)
    {
        var unit = await db.Units.FindAsync([fact.UnitId], cancellationToken);
        if (unit is null) db.Units.Add(unit = new UnitCopy { Id = fact.UnitId });
        (unit.Code, unit.Name, unit.Kind, unit.Closed) = (fact.Code, fact.Name, fact.Kind, fact.Closed);
    }
}
