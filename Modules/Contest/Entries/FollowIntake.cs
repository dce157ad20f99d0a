using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Contest.Entries;

/// <summary>Keeps the entries as Intake tells of them.</summary>
internal sealed class FollowIntake(ContestContext db) : INotificationHandler<CollectionEntryReceived>, INotificationHandler<SuggestionWithdrawn>
{
    public async Task Handle(CollectionEntryReceived fact, CancellationToken cancellationToken)
    {
        if (await db.Entries.FirstOrDefaultAsync(e => e.SuggestionId == fact.SuggestionId, cancellationToken) is { } entry) entry.Retell(fact);
        else if (await db.Collections.AnyAsync(c => c.Id == fact.CollectionId, cancellationToken)) db.Add(Entry.Enter(fact));
    }

    public async Task Handle(SuggestionWithdrawn fact, CancellationToken cancellationToken)
    {
        if (await db.Entries.FirstOrDefaultAsync(e => e.SuggestionId == fact.SuggestionId, cancellationToken) is { Status: not EntryStatus.Withdrawn } entry)
            entry.Withdraw(fact.At);
    }
}
