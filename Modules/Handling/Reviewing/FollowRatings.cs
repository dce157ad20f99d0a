using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Reviewing;

/// <summary>
/// Opens a review for a dissatisfied rating, once a round, and lets it lapse when the answer it is about is gone: the suggestion was taken
/// back, or the re-handling was ordered beside it. A rating that is heard of after that opens none.
/// </summary>
internal sealed class FollowRatings(HandlingContext db, Timing timing) :
    INotificationHandler<SuggestionRated>,
    INotificationHandler<SuggestionWithdrawn>,
    INotificationHandler<RehandlingOrdered>
{
    public async Task Handle(SuggestionRated fact, CancellationToken cancellationToken)
    {
        if (!fact.Dissatisfied) return;
        if (await db.Set<Review>().AnyAsync(r => r.SuggestionId == fact.SuggestionId && r.Round == fact.Round, cancellationToken)) return;
        if (await db.FindCaseAsync(fact.SuggestionId, cancellationToken) is not { Status: HandlingStatus.Concluded } its || its.Round != fact.Round) return;
        var clock = timing.Start(its.Id, ClockRules.Review, "不满意评价", fact.At, Actor.System);
        db.Clocks.Add(clock);
        db.Add(Review.Of(fact, clock));
    }

    public Task Handle(SuggestionWithdrawn fact, CancellationToken cancellationToken) => LapseAsync(fact.SuggestionId, "建议人已撤回建议", fact.At, cancellationToken);

    public Task Handle(RehandlingOrdered fact, CancellationToken cancellationToken) => LapseAsync(fact.SuggestionId, "已责成重新办理", fact.At, cancellationToken);

    private async Task LapseAsync(Guid suggestion, string reason, DateTimeOffset at, CancellationToken ct)
    {
        var open = await db.Set<Review>().Where(r => r.SuggestionId == suggestion && r.EndedAt == null && r.RatedAt <= at).ToListAsync(ct);
        foreach (var review in open)
        {
            review.Lapse(at, reason);
            var clock = await db.Clocks.FirstAsync(c => c.Id == review.ClockId, ct);
            if (clock.StoppedAt is null) timing.Stop(clock, at, Actor.System, reason);
        }
    }
}
