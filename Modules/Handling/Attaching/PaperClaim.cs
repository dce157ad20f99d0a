using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Attaching;

/// <summary>认领: whose account a paper suggestion was taken into; a row of its own, since that may come before the acceptance or after.</summary>
internal sealed class PaperClaim
{
    public required Guid SuggestionId { get; init; }
    public required Guid AccountId { get; set; }
}

/// <summary>Keeps the copy.</summary>
internal sealed class FollowClaims(HandlingContext db) : INotificationHandler<SuggestionClaimed>
{
    public async Task Handle(SuggestionClaimed fact, CancellationToken cancellationToken)
    {
        if (await db.FindAsync<PaperClaim>([fact.SuggestionId], cancellationToken) is { } known) known.AccountId = fact.AccountId;
        else db.Add(new PaperClaim { SuggestionId = fact.SuggestionId, AccountId = fact.AccountId });
    }
}
