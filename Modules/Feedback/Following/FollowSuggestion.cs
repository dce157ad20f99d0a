using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Feedback.Following;

/// <summary>Keeps whom to tell, tells what Routing and Handling did, and falls silent when the suggester takes the suggestion back.</summary>
internal sealed class FollowSuggestion(FeedbackContext db, Telling telling) :
    INotificationHandler<SuggestionSubmitted>,
    INotificationHandler<SupplementRequested>,
    INotificationHandler<SuggestionSupplemented>,
    INotificationHandler<SuggestionAccepted>,
    INotificationHandler<SuggestionDeclined>,
    INotificationHandler<WorkOrderDispatched>,
    INotificationHandler<MergedWorkDispatched>,
    INotificationHandler<SuggestionReopened>,
    INotificationHandler<TransferAnswered>,
    INotificationHandler<ProgressReported>,
    INotificationHandler<SuggestionConcluded>,
    INotificationHandler<RehandlingOrdered>,
    INotificationHandler<SuggestionWithdrawn>,
    INotificationHandler<SuggesterErased>,
    INotificationHandler<SuggestionCompleted>,
    INotificationHandler<SuggestionRewritten>,
    INotificationHandler<SuggestionClaimed>
{
    public Task Handle(SuggestionSubmitted fact, CancellationToken cancellationToken)
    {
        db.Recipients.Add(Recipient.Of(fact));
        return Task.CompletedTask;
    }

    public Task Handle(SupplementRequested fact, CancellationToken cancellationToken) =>
        telling.TellAsync(NoticeWords.Of(fact), cancellationToken);

    public Task Handle(SuggestionSupplemented fact, CancellationToken cancellationToken) =>
        telling.CancelAsync(fact.SuggestionId, "建议人已补正", cancellationToken, NoticeAbout.Supplement);

    public Task Handle(SuggestionAccepted fact, CancellationToken cancellationToken) =>
        telling.TellAsync(NoticeWords.Of(fact), cancellationToken);

    public Task Handle(SuggestionDeclined fact, CancellationToken cancellationToken) =>
        telling.TellAsync(NoticeWords.Of(fact), cancellationToken);

    public Task Handle(WorkOrderDispatched fact, CancellationToken cancellationToken) =>
        LetReadAsync(fact.SuggestionId, fact.UnitId, cancellationToken);

    public Task Handle(MergedWorkDispatched fact, CancellationToken cancellationToken) =>
        LetReadAsync(fact.SuggestionId, fact.UnitId, cancellationToken);

    public Task Handle(SuggestionReopened fact, CancellationToken cancellationToken) =>
        telling.TellAsync(NoticeWords.Of(fact), cancellationToken);

    public Task Handle(TransferAnswered fact, CancellationToken cancellationToken) =>
        telling.TellAsync(NoticeWords.Of(fact), cancellationToken);

    public Task Handle(ProgressReported fact, CancellationToken cancellationToken) =>
        telling.TellAsync(NoticeWords.Of(fact), cancellationToken);

    public async Task Handle(SuggestionConcluded fact, CancellationToken cancellationToken)
    {
        await telling.TellAsync(NoticeWords.Of(fact), cancellationToken);
        (await RecipientAsync(fact, cancellationToken)).AnswerRound = fact.Round;
    }

    public async Task Handle(RehandlingOrdered fact, CancellationToken cancellationToken)
    {
        await telling.TellAsync(NoticeWords.Of(fact), cancellationToken);
        (await RecipientAsync(fact, cancellationToken)).AnswerRound = null;
    }

    public async Task Handle(SuggestionWithdrawn fact, CancellationToken cancellationToken)
    {
        (await RecipientAsync(fact, cancellationToken)).Withdrawn = true;
        await telling.CancelAsync(fact.SuggestionId, "建议人已撤回建议", cancellationToken);
    }

    public Task Handle(SuggesterErased fact, CancellationToken cancellationToken) => telling.ForgetAsync(fact.SuggestionId, cancellationToken);

    public async Task Handle(SuggestionCompleted fact, CancellationToken cancellationToken) =>
        (await RecipientAsync(fact, cancellationToken)).Topic = fact.Topic;

    public async Task Handle(SuggestionRewritten fact, CancellationToken cancellationToken) =>
        (await RecipientAsync(fact, cancellationToken)).Topic = fact.Topic;

    /// <summary>From now on by WeChat where the account takes it; what waits for a call already is still told by telephone.</summary>
    public async Task Handle(SuggestionClaimed fact, CancellationToken cancellationToken) =>
        (await RecipientAsync(fact, cancellationToken)).AccountId = fact.AccountId;

    private async Task LetReadAsync(Guid suggestion, Guid unit, CancellationToken ct)
    {
        if (!await db.ReadingUnits.AnyAsync(u => u.SuggestionId == suggestion && u.UnitId == unit, ct))
            db.ReadingUnits.Add(new ReadingUnit { SuggestionId = suggestion, UnitId = unit });
    }

    private Task<Recipient> RecipientAsync(SuggestionFact fact, CancellationToken ct) =>
        db.Recipients.FirstAsync(r => r.SuggestionId == fact.SuggestionId, ct);
}
