using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Sealing;

/// <summary>Keeps the copy of the seals: each fact says how the seal stands.</summary>
internal sealed class FollowSeals(HandlingContext db) : INotificationHandler<SealChanged>
{
    public async Task Handle(SealChanged fact, CancellationToken cancellationToken)
    {
        var seal = await db.Seals.FindAsync([fact.SuggestionId], cancellationToken);
        if (!fact.Sealed)
        {
            if (seal is not null) db.Seals.Remove(seal);
            return;
        }

        if (seal is null) db.Seals.Add(seal = new Seal { SuggestionId = fact.SuggestionId });
        (seal.AccusedUnitId, seal.RecusedIds) = (fact.AccusedUnitId, [.. fact.RecusedIds]);
    }
}
