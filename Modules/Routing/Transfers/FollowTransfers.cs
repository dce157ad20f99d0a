using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Transfers;

/// <summary>A transfer begins with the decision, whoever made it and however, and ends when the suggester takes the suggestion back.</summary>
internal sealed class FollowTransfers(RoutingContext db) :
    INotificationHandler<SuggestionDeclined>,
    INotificationHandler<SuggestionWithdrawn>
{
    public async Task Handle(SuggestionDeclined fact, CancellationToken cancellationToken)
    {
        if (fact.Decision != TriageDecision.Transferred
            || await db.Set<Transfer>().AnyAsync(t => t.Id == fact.SuggestionId, cancellationToken)) return;
        var decision = await db.Set<CaseDecision>().AsNoTracking()
            .Where(d => d.CaseId == fact.SuggestionId && d.Decision == TriageDecision.Transferred).OrderBy(d => d.At).FirstAsync(cancellationToken);
        var transfer = Transfer.Of(decision);
        // It may have been withdrawn in the same moment.
        if (await db.Cases.AnyAsync(c => c.Id == fact.SuggestionId && c.Status == TriageStatus.Withdrawn, cancellationToken)) transfer.End(fact.At);
        db.Add(transfer);
    }

    public async Task Handle(SuggestionWithdrawn fact, CancellationToken cancellationToken) =>
        (await db.HoldTransferAsync(fact.SuggestionId, cancellationToken))?.End(fact.At);
}
