using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Deciding;
using ZhihuiShibei.Routing.Groups;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>Puts what Intake received onto the desk, and follows what the suggester does with it afterwards.</summary>
internal sealed class FollowIntake(RoutingContext db, Timekeeper clocks, GroupKeeper groups) :
    INotificationHandler<SuggestionSubmitted>,
    INotificationHandler<SuggestionTextChecked>,
    INotificationHandler<SuggestionRewritten>,
    INotificationHandler<SuggestionSupplemented>,
    INotificationHandler<SuggestionCompleted>,
    INotificationHandler<SuggestionWithdrawn>
{
    public async Task Handle(SuggestionSubmitted fact, CancellationToken cancellationToken)
    {
        if (await db.Cases.AnyAsync(c => c.Id == fact.SuggestionId, cancellationToken)) return;
        db.Cases.Add(TriageCase.Open(fact, clocks.New(fact.SuggestionId)));
    }

    public async Task Handle(SuggestionTextChecked fact, CancellationToken cancellationToken) =>
        (await CaseAsync(fact, cancellationToken)).KeepVerdict(fact.Verdict);

    public async Task Handle(SuggestionRewritten fact, CancellationToken cancellationToken) =>
        (await CaseAsync(fact, cancellationToken)).Reword(fact);

    /// <summary>An answer given after the end of the period lapses it, as the sweep would have done a moment later.</summary>
    public async Task Handle(SuggestionSupplemented fact, CancellationToken cancellationToken)
    {
        var triage = await CaseAsync(fact, cancellationToken);
        var book = await clocks.OfAsync(triage.Id, cancellationToken);
        if (triage.LapsedBy(fact.At)) triage.Lapse(await db.LapseGroundsAsync(triage, cancellationToken), book);
        else triage.Supplement(fact.At, book);
    }

    public async Task Handle(SuggestionCompleted fact, CancellationToken cancellationToken) =>
        (await CaseAsync(fact, cancellationToken)).KeepTexts(fact);

    public async Task Handle(SuggestionWithdrawn fact, CancellationToken cancellationToken)
    {
        var group = await db.HoldGroupOfAsync(fact.SuggestionId, cancellationToken);
        var triage = await CaseAsync(fact, cancellationToken);
        var book = await clocks.OfAsync(triage.Id, cancellationToken);
        if (triage.LapsedBy(fact.At)) triage.Lapse(await db.LapseGroundsAsync(triage, cancellationToken), book);
        triage.Withdraw(fact.Reason, fact.At, book);
        foreach (var order in await db.HoldOrdersAsync(triage.Id, cancellationToken))
            order.Cancel("建议人撤回", fact.At, await clocks.OfAsync(order.Id, cancellationToken));
        if (group is not null) await groups.BringUpAsync(group, null, fact.At, cancellationToken);
    }

    // The submission comes first by the order of facts with one key, so a missing case is a fault that must show.
    private async Task<TriageCase> CaseAsync(SuggestionFact fact, CancellationToken ct) => await db.HoldCaseAsync(fact.SuggestionId, ct)
        ?? throw new InvalidOperationException($"No case {fact.SuggestionId}.");
}
