using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Assigning;

/// <summary>Handling's own copy of who may work on cases for which unit; no names.</summary>
internal sealed class Officer
{
    public required Guid Id { get; init; }
    public Guid? UnitId { get; set; }
    /// <summary>Has an account that works, and handles for the unit.</summary>
    public bool Active { get; set; }
}

/// <summary>Keeps the copy.</summary>
internal sealed class FollowStaff(HandlingContext db) : INotificationHandler<StaffSaved>
{
    public async Task Handle(StaffSaved fact, CancellationToken cancellationToken)
    {
        var officer = await db.Officers.FindAsync([fact.StaffId], cancellationToken);
        if (officer is null) db.Officers.Add(officer = new Officer { Id = fact.StaffId });
        (officer.UnitId, officer.Active) = (fact.UnitId, fact.Active && fact.UnitOfficer);
    }
}
