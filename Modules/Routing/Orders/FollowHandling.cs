using MediatR;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Groups;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>Ends, and takes up again, the orders of what Handling concluded; stops a co-handling unit's limit when its part is there.</summary>
internal sealed class FollowHandling(RoutingContext db, Timekeeper clocks, GroupKeeper groups) :
    INotificationHandler<OpinionGiven>,
    INotificationHandler<SuggestionConcluded>,
    INotificationHandler<RehandlingOrdered>
{
    public async Task Handle(OpinionGiven fact, CancellationToken cancellationToken)
    {
        foreach (var order in await db.HoldOrdersAsync(fact.SuggestionId, cancellationToken))
            if (order.UnitId == fact.UnitId && order.IsLiving) order.NotePart(fact.At, await clocks.OfAsync(order.Id, cancellationToken));
    }

    public async Task Handle(SuggestionConcluded fact, CancellationToken cancellationToken)
    {
        var group = await db.HoldGroupOfAsync(fact.SuggestionId, cancellationToken);
        foreach (var order in await db.HoldOrdersAsync(fact.SuggestionId, cancellationToken))
            order.Finish(fact.At, await clocks.OfAsync(order.Id, cancellationToken));
        if (group is not null) await groups.BringUpAsync(group, null, fact.At, cancellationToken);
    }

    public async Task Handle(RehandlingOrdered fact, CancellationToken cancellationToken)
    {
        var group = await db.HoldGroupOfAsync(fact.SuggestionId, cancellationToken);
        foreach (var order in await db.HoldOrdersAsync(fact.SuggestionId, cancellationToken))
            if (order.Role == WorkRole.Lead) order.Reopen(fact.Reason, fact.At);
        if (group is null) return;
        await groups.HearRehandlingAsync(group, fact, cancellationToken);
        await groups.BringUpAsync(group, null, fact.At, cancellationToken);
    }
}
