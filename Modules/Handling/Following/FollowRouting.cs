using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Following;

/// <summary>What Routing decided and dispatched becomes work. A suggestion that was withdrawn before opens no case, and what follows it is let go.</summary>
internal sealed class FollowRouting(HandlingContext db, Timing timing) :
    INotificationHandler<SuggestionAccepted>,
    INotificationHandler<WorkOrderDispatched>,
    INotificationHandler<WorkOrderAcknowledged>,
    INotificationHandler<WorkOrderRecalled>
{
    public async Task Handle(SuggestionAccepted fact, CancellationToken cancellationToken)
    {
        if (await WithdrawnBeforeAsync(fact.SuggestionId, cancellationToken)) return;
        db.Cases.Add(HandlingCase.Open(fact, timing));
    }

    public async Task Handle(WorkOrderDispatched fact, CancellationToken cancellationToken)
    {
        if (await WithdrawnBeforeAsync(fact.SuggestionId, cancellationToken)) return;
        if (await db.Units.FindAsync([fact.UnitId], cancellationToken) is null)
            db.Units.Add(new Unit { Id = fact.UnitId, Name = fact.UnitName });
        if (fact.Role == WorkRole.Lead)
        {
            var its = await db.CaseAsync(fact.SuggestionId, cancellationToken);
            its.Dispatch(fact.WorkOrderId, fact.UnitId, fact.At, timing);
        }
        else if (await db.CoUnits.FindAsync([fact.SuggestionId, fact.UnitId], cancellationToken) is null)
        {
            await TakePartAsync(fact, cancellationToken);
        }
    }

    public async Task Handle(WorkOrderAcknowledged fact, CancellationToken cancellationToken)
    {
        if (await WithdrawnBeforeAsync(fact.SuggestionId, cancellationToken)) return;
        if (fact.Role == WorkRole.Lead)
        {
            var its = await db.CaseAsync(fact.SuggestionId, cancellationToken);
            its.Acknowledge(fact.WorkOrderId, fact.At);
        }
        else if (await db.CoUnits.FindAsync([fact.SuggestionId, fact.UnitId], cancellationToken) is { } unit)
        {
            unit.AcknowledgedAt ??= fact.At;
        }
    }

    /// <summary>收回: a co-handling unit reads and writes no longer; a lead stays until another one has the order.</summary>
    public async Task Handle(WorkOrderRecalled fact, CancellationToken cancellationToken)
    {
        if (fact.Role != WorkRole.CoHandling) return;
        if (await db.CoUnits.FindAsync([fact.SuggestionId, fact.UnitId], cancellationToken) is { } unit)
        {
            db.CoUnits.Remove(unit);
            (await db.FindCaseAsync(fact.SuggestionId, cancellationToken))?.EndPart(unit.ClockId, "协办工单已收回", Actor.System, fact.At, timing);
        }

        await db.CoUnits.Where(u => u.UnitId == fact.UnitId
                && db.Cases.Any(c => c.Id == u.SuggestionId && c.FollowsId == fact.SuggestionId && c.Status == HandlingStatus.Merged))
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Its date runs from the order, unless it gave its part before and only got the order again.</summary>
    private async Task TakePartAsync(WorkOrderDispatched fact, CancellationToken ct)
    {
        var its = await db.FindCaseAsync(fact.SuggestionId, ct);
        var owed = its is not null
            && !await db.Opinions.AnyAsync(o => o.SuggestionId == its.Id && o.Round == its.Round && o.UnitId == fact.UnitId, ct);
        db.CoUnits.Add(new CoUnit
        {
            SuggestionId = fact.SuggestionId, UnitId = fact.UnitId, OrderId = fact.WorkOrderId, DispatchedAt = fact.At,
            ClockId = owed ? its!.StartPart(fact.At, timing) : null,
        });
    }

    private Task<bool> WithdrawnBeforeAsync(Guid suggestion, CancellationToken ct) =>
        db.EarlyWithdrawals.AnyAsync(w => w.SuggestionId == suggestion, ct);
}
