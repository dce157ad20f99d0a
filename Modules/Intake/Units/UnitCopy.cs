using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Units;

/// <summary>Intake's own copy of a unit, kept by <see cref="UnitSaved"/>: whose boxes a keeper keeps goes by its code.</summary>
internal sealed class UnitCopy
{
    public Guid Id { get; init; }
    /// <summary>The division code of a subdistrict; a short word otherwise.</summary>
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public UnitKind Kind { get; set; }
    public bool Closed { get; set; }
}

/// <summary>Keeps the copy of units.</summary>
internal sealed class FollowUnits(IntakeContext db) : INotificationHandler<UnitSaved>
{
    public async Task Handle(UnitSaved fact, CancellationToken cancellationToken)
    {
        var unit = await db.Units.FindAsync([fact.UnitId], cancellationToken);
        if (unit is null) db.Units.Add(unit = new UnitCopy { Id = fact.UnitId });
        (unit.Code, unit.Name, unit.Kind, unit.Closed) = (fact.Code, fact.Name, fact.Kind, fact.Closed);
    }
}
