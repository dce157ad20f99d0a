using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>
/// What the desk decides of one case moves its group, however it was decided: alone or in bulk. Routing hears its own facts for this,
/// so that no way of deciding can forget the group.
/// </summary>
internal sealed class FollowOwn(RoutingContext db, GroupKeeper groups) :
    INotificationHandler<SuggestionAccepted>,
    INotificationHandler<SuggestionDeclined>,
    INotificationHandler<WorkOrderDispatched>
{
    public Task Handle(SuggestionAccepted fact, CancellationToken cancellationToken) => FollowAsync(fact, fact.At, cancellationToken);

    public Task Handle(SuggestionDeclined fact, CancellationToken cancellationToken) => FollowAsync(fact, fact.At, cancellationToken);

    /// <summary>The units that work for the lead work for all.</summary>
    public async Task Handle(WorkOrderDispatched fact, CancellationToken cancellationToken)
    {
        if (await db.HoldGroupOfAsync(fact.SuggestionId, cancellationToken) is not { } held || held.Group.LeadId != fact.SuggestionId) return;
        foreach (var member in held.Group.Followers.Where(m => m.TakenUpAt is not null))
            held.Cases[member.CaseId].WorkedOnBy(fact.UnitId, fact.UnitName, fact.Role, fact.At);
    }

    private async Task FollowAsync(SuggestionFact fact, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.HoldGroupOfAsync(fact.SuggestionId, ct) is { } held) await groups.BringUpAsync(held, null, at, ct);
    }
}
