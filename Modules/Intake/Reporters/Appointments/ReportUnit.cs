using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Reporters.Appointments;

/// <summary>Intake's own copy of a unit that may be designated, kept by <see cref="UnitSaved"/>.</summary>
internal sealed class ReportUnit
{
    public Guid Id { get; init; }
    public string Name { get; set; } = "";
    public bool Closed { get; set; }
}

/// <summary>Keeps the copies of direct-report units; other units are no business of Intake's.</summary>
internal sealed class FollowUnits(IntakeContext db) : INotificationHandler<UnitSaved>
{
    public async Task Handle(UnitSaved fact, CancellationToken cancellationToken)
    {
        if (fact.Kind != UnitKind.DirectReportUnit) return;
        var unit = await db.Set<ReportUnit>().FindAsync([fact.UnitId], cancellationToken);
        if (unit is null) db.Set<ReportUnit>().Add(unit = new ReportUnit { Id = fact.UnitId });
        (unit.Name, unit.Closed) = (fact.Name, fact.Closed);
    }
}
