using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Home;

/// <summary>Keeps what the home page tells of other modules: results of suggestions, and the themed collections.</summary>
internal sealed class FollowForHome(IntakeContext db) :
    INotificationHandler<SuggestionConcluded>,
    INotificationHandler<RehandlingOrdered>,
    INotificationHandler<ThemedCollectionPublished>,
    INotificationHandler<ThemedCollectionClosed>
{
    public async Task Handle(SuggestionConcluded fact, CancellationToken cancellationToken)
    {
        var outcome = await db.Set<Outcome>().FirstOrDefaultAsync(o => o.SuggestionId == fact.SuggestionId, cancellationToken);
        if (outcome is null) db.Add(outcome = new Outcome { SuggestionId = fact.SuggestionId });
        outcome.Result = fact.Result;
    }

    public async Task Handle(RehandlingOrdered fact, CancellationToken cancellationToken)
    {
        if (await db.Set<Outcome>().FirstOrDefaultAsync(o => o.SuggestionId == fact.SuggestionId, cancellationToken) is { } outcome)
            db.Remove(outcome);
    }

    /// <summary>Also told again when the collection changes; published anew, it is open again.</summary>
    public async Task Handle(ThemedCollectionPublished fact, CancellationToken cancellationToken)
    {
        var its = await db.Set<OpenCollection>().FirstOrDefaultAsync(c => c.CollectionId == fact.CollectionId, cancellationToken);
        if (its is null) db.Add(its = new OpenCollection { CollectionId = fact.CollectionId });
        (its.Code, its.Title, its.OpensAt, its.ClosesAt, its.ClosedAt) = (fact.Code, fact.Title, fact.OpensAt, fact.ClosesAt, null);
        its.Door = fact.Door ?? its.Door;
    }

    public async Task Handle(ThemedCollectionClosed fact, CancellationToken cancellationToken)
    {
        if (await db.Set<OpenCollection>().FirstOrDefaultAsync(c => c.CollectionId == fact.CollectionId, cancellationToken) is { } its)
            its.ClosedAt = fact.At;
    }
}
