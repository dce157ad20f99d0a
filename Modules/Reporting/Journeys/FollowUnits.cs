using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Reporting.Journeys;

/// <summary>Keeps the units' names.</summary>
internal sealed class FollowUnits(ReportingContext db) : INotificationHandler<UnitSaved>
{
    public async Task Handle(UnitSaved fact, CancellationToken cancellationToken)
    {
        var unit = await db.Units.FirstOrDefaultAsync(u => u.Id == fact.UnitId, cancellationToken);
        if (unit is null) db.Units.Add(unit = new UnitCopy { Id = fact.UnitId, Name = fact.Name });
        (unit.Name, unit.Kind, unit.Closed) = (fact.Name, fact.Kind, fact.Closed);
    }
}
