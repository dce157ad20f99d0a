using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Feedback.Sealing;

/// <summary>Keeps what Routing sealed out of sight; the fact says how it stands, so that a repeated one changes nothing.</summary>
internal sealed class FollowSeal(FeedbackContext db) : INotificationHandler<SealChanged>
{
    public async Task Handle(SealChanged fact, CancellationToken cancellationToken)
    {
        var its = await db.Set<SealedRecipient>().FindAsync([fact.SuggestionId], cancellationToken);
        if (!fact.Sealed)
        {
            if (its is not null) db.Remove(its);
            return;
        }

        if (its is null) db.Add(its = new SealedRecipient { SuggestionId = fact.SuggestionId });
        (its.AccusedUnitId, its.RecusedIds) = (fact.AccusedUnitId, [.. fact.RecusedIds]);
    }
}
