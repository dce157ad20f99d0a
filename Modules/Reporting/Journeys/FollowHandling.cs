using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Reporting.Journeys;

/// <summary>What Handling says of a suggestion.</summary>
internal sealed class FollowHandling(ReportingContext db, JourneyBook book) :
    INotificationHandler<ProgressReported>,
    INotificationHandler<SuggestionConcluded>,
    INotificationHandler<RehandlingOrdered>,
    INotificationHandler<HandlingOverdue>,
    INotificationHandler<ExtensionGranted>,
    INotificationHandler<SupervisionRaised>,
    INotificationHandler<AdoptionRecorded>,
    INotificationHandler<MilestoneReached>
{
    public Task Handle(ProgressReported fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(SuggestionConcluded fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(RehandlingOrdered fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(HandlingOverdue fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(ExtensionGranted fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(SupervisionRaised fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public async Task Handle(AdoptionRecorded fact, CancellationToken cancellationToken)
    {
        await book.HearAsync(fact, cancellationToken);
        var adoption = await AdoptionAsync(fact.SuggestionId, fact.AdoptionId, fact.Title, fact.UnitName, cancellationToken);
        (adoption.At, adoption.Outcome, adoption.Title, adoption.UnitName) = (fact.At.ToUniversalTime(), fact.Outcome, fact.Title, fact.UnitName);
    }

    public async Task Handle(MilestoneReached fact, CancellationToken cancellationToken)
    {
        var adoption = await AdoptionAsync(fact.SuggestionId, fact.AdoptionId, fact.Title, fact.UnitName, cancellationToken);
        adoption.Percent = Math.Max(adoption.Percent, fact.Percent);
    }

    private async Task<Adoption> AdoptionAsync(Guid suggestion, Guid id, string title, string unit, CancellationToken ct)
    {
        if (await db.Adoptions.FirstOrDefaultAsync(a => a.SuggestionId == suggestion && a.AdoptionId == id, ct) is { } known) return known;
        var adoption = new Adoption { SuggestionId = suggestion, AdoptionId = id, Title = title, UnitName = unit };
        db.Adoptions.Add(adoption);
        return adoption;
    }
}
