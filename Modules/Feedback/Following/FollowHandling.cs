using MediatR;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Feedback.Following;

/// <summary>Tells what else became of a suggestion: more time, what it led to or won, a dissatisfied rating, and what a collection answered.</summary>
internal sealed class FollowHandling(Telling telling) :
    INotificationHandler<ExtensionGranted>,
    INotificationHandler<AdoptionRecorded>,
    INotificationHandler<MilestoneReached>,
    INotificationHandler<AdoptionDropped>,
    INotificationHandler<ReviewClosed>,
    INotificationHandler<AwardConfirmed>,
    INotificationHandler<CollectionAnswered>
{
    public Task Handle(ExtensionGranted fact, CancellationToken cancellationToken) => telling.TellAsync(NoticeWords.Of(fact), cancellationToken);

    public Task Handle(AdoptionRecorded fact, CancellationToken cancellationToken) => telling.TellAsync(NoticeWords.Of(fact), cancellationToken);

    public Task Handle(MilestoneReached fact, CancellationToken cancellationToken) => telling.TellAsync(NoticeWords.Of(fact), cancellationToken);

    public Task Handle(AdoptionDropped fact, CancellationToken cancellationToken) => telling.TellAsync(NoticeWords.Of(fact), cancellationToken);

    public Task Handle(AwardConfirmed fact, CancellationToken cancellationToken) => telling.TellAsync(NoticeWords.Of(fact), cancellationToken);

    public Task Handle(CollectionAnswered fact, CancellationToken cancellationToken) => telling.TellAsync(NoticeWords.Of(fact), cancellationToken);

    public Task Handle(ReviewClosed fact, CancellationToken cancellationToken) => telling.TellAsync(NoticeWords.Of(fact), cancellationToken);
}
