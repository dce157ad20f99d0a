using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Adoption.Following;

/// <summary>Which contributors may be named to everybody: those whose copy is published, until it is taken down or sealed.</summary>
internal sealed class FollowPublications(HandlingContext db) :
    INotificationHandler<SuggestionPublished>,
    INotificationHandler<PublicationRevoked>,
    INotificationHandler<SealChanged>
{
    public async Task Handle(SuggestionPublished fact, CancellationToken cancellationToken) =>
        (await CopyAsync(fact.SuggestionId, cancellationToken)).Publish(fact.PublicationId, fact.Topic, fact.Excerpt, fact.At);

    public async Task Handle(PublicationRevoked fact, CancellationToken cancellationToken) =>
        (await CopyAsync(fact.SuggestionId, cancellationToken)).TakeDown(fact.At);

    /// <summary>Intake takes a sealed copy down by itself; here it goes even if that fact came later.</summary>
    public async Task Handle(SealChanged fact, CancellationToken cancellationToken)
    {
        if (fact.Sealed && await db.FindAsync<PublishedCopy>([fact.SuggestionId], cancellationToken) is { } copy) copy.TakeDown(fact.At);
    }

    private async Task<PublishedCopy> CopyAsync(Guid suggestion, CancellationToken ct)
    {
        var copy = await db.FindAsync<PublishedCopy>([suggestion], ct);
        if (copy is null) db.Add(copy = new PublishedCopy { SuggestionId = suggestion });
        return copy;
    }
}
