using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Following;

/// <summary>What else Handling listens to: withdrawals, ratings, and the units' names.</summary>
internal sealed class FollowOthers(HandlingContext db, Timing timing) :
    INotificationHandler<SuggestionWithdrawn>,
    INotificationHandler<SuggestionCompleted>,
    INotificationHandler<SuggestionRated>,
    INotificationHandler<UnitSaved>
{
    public async Task Handle(SuggestionWithdrawn fact, CancellationToken cancellationToken)
    {
        if (await db.FindCaseAsync(fact.SuggestionId, cancellationToken) is { } its) its.Withdraw(fact.Reason, fact.At, timing);
        else if (await db.EarlyWithdrawals.FindAsync([fact.SuggestionId], cancellationToken) is null)
            db.EarlyWithdrawals.Add(new EarlyWithdrawal { SuggestionId = fact.SuggestionId, At = fact.At });
    }

    public async Task Handle(SuggestionCompleted fact, CancellationToken cancellationToken) =>
        (await db.FindCaseAsync(fact.SuggestionId, cancellationToken))?.KeepTopic(fact.Topic);

    /// <summary>The first rating of a round counts; Feedback lets nobody rate twice.</summary>
    public async Task Handle(SuggestionRated fact, CancellationToken cancellationToken)
    {
        if (await db.Ratings.AnyAsync(r => r.SuggestionId == fact.SuggestionId && r.Round == fact.Round, cancellationToken)) return;
        if (await db.FindCaseAsync(fact.SuggestionId, cancellationToken) is { } its)
            its.NoteRating(fact.Round, fact.Dissatisfied, fact.At);
        db.Ratings.Add(new Rating
        {
            SuggestionId = fact.SuggestionId,
            Round = fact.Round,
            Reply = fact.Reply,
            Speed = fact.Speed,
            Result = fact.Result,
            Dissatisfied = fact.Dissatisfied,
            At = fact.At,
        });
    }

    public async Task Handle(UnitSaved fact, CancellationToken cancellationToken)
    {
        var unit = await db.Units.FindAsync([fact.UnitId], cancellationToken);
        if (unit is null) db.Units.Add(unit = new Unit { Id = fact.UnitId, Name = fact.Name });
        (unit.Name, unit.Closed) = (fact.Name, fact.Closed);
    }
}
