using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Contest.Entries;

/// <summary>Keeps the entries as Intake tells of them, whose they are, and out of sight what Routing has sealed.</summary>
internal sealed class FollowIntake(ContestContext db) :
    INotificationHandler<CollectionEntryReceived>,
    INotificationHandler<SuggestionWithdrawn>,
    INotificationHandler<SuggestionClaimed>,
    INotificationHandler<AccountCancelled>,
    INotificationHandler<SealChanged>
{
    public async Task Handle(CollectionEntryReceived fact, CancellationToken cancellationToken)
    {
        if (await FindAsync(fact.SuggestionId, cancellationToken) is { } entry) entry.Retell(fact);
        else if (await db.Collections.AnyAsync(c => c.Id == fact.CollectionId, cancellationToken)) db.Add(Entry.Enter(fact));
    }

    public async Task Handle(SuggestionWithdrawn fact, CancellationToken cancellationToken)
    {
        if (await FindAsync(fact.SuggestionId, cancellationToken) is { Status: not EntryStatus.Withdrawn } entry) entry.Withdraw(fact.At);
    }

    public async Task Handle(SuggestionClaimed fact, CancellationToken cancellationToken) =>
        (await FindAsync(fact.SuggestionId, cancellationToken))?.Belong(fact.AccountId, fact.At);

    public async Task Handle(AccountCancelled fact, CancellationToken cancellationToken)
    {
        var own = db.Entries.IgnoreQueryFilters().Where(e => e.AccountId == fact.AccountId);
        foreach (var entry in await own.ToListAsync(cancellationToken)) entry.Belong(null, fact.At);
    }

    public async Task Handle(SealChanged fact, CancellationToken cancellationToken) =>
        (await FindAsync(fact.SuggestionId, cancellationToken))?.Seal(fact.Sealed);

    private Task<Entry?> FindAsync(Guid suggestion, CancellationToken ct) =>
        db.Entries.IgnoreQueryFilters().FirstOrDefaultAsync(e => e.SuggestionId == suggestion, ct);
}
