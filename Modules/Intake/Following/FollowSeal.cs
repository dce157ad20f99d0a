using MediatR;
using ZhihuiShibei.Intake.Office;
using ZhihuiShibei.Intake.Publishing;
using ZhihuiShibei.Intake.Themes;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Following;

/// <summary>Keeps what Routing sealed out of sight; the fact says how it stands, so that a repeated one changes nothing.</summary>
internal sealed class FollowSeal(IntakeContext db) : INotificationHandler<SealChanged>
{
    public async Task Handle(SealChanged fact, CancellationToken cancellationToken)
    {
        var its = await db.Set<SealedSuggestion>().FindAsync([fact.SuggestionId], cancellationToken);
        if (!fact.Sealed)
        {
            if (its is not null) db.Remove(its);
            return;
        }

        if (its is null) db.Add(its = new SealedSuggestion { SuggestionId = fact.SuggestionId });
        await db.DropFromThemesAsync(fact.SuggestionId, cancellationToken);
        await db.TakeBackPublicationAsync(fact.SuggestionId, Actor.System, fact.At, cancellationToken);
        (its.AccusedUnitId, its.RecusedIds) = (fact.AccusedUnitId, [.. fact.RecusedIds]);
    }
}
