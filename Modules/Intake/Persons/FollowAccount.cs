using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Persons;

/// <summary>Who leaves, or takes back consent, is erased from every suggestion of theirs; the suggestions stay.</summary>
internal sealed class FollowAccount(SuggesterErasure erasure) : INotificationHandler<AccountCancelled>, INotificationHandler<ConsentRevoked>
{
    /// <summary>WeChat's RevokeInfo number of the telephone number; the others are about devices and things we never ask for.</summary>
    private const int Phone = 8;

    public Task Handle(AccountCancelled fact, CancellationToken cancellationToken) => erasure.EraseAllAsync(fact.AccountId, cancellationToken);

    public Task Handle(ConsentRevoked fact, CancellationToken cancellationToken) => fact.Kinds.Count == 0 || fact.Kinds.Contains(Phone)
        ? erasure.EraseAllAsync(fact.AccountId, cancellationToken)
        : Task.CompletedTask;
}
