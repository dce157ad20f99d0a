using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Reporting.Journeys;

/// <summary>What Intake and Feedback say of a suggestion.</summary>
internal sealed class FollowIntake(JourneyBook book) :
    INotificationHandler<SuggestionSubmitted>,
    INotificationHandler<SuggestionCompleted>,
    INotificationHandler<SuggestionRewritten>,
    INotificationHandler<SuggestionTextChecked>,
    INotificationHandler<SuggestionWithdrawn>,
    INotificationHandler<SuggestionPublished>,
    INotificationHandler<PublicationRevoked>,
    INotificationHandler<NoticeDelivered>,
    INotificationHandler<SuggestionRated>
{
    public Task Handle(SuggestionSubmitted fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(SuggestionCompleted fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(SuggestionRewritten fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(SuggestionTextChecked fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(SuggestionWithdrawn fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(SuggestionPublished fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(PublicationRevoked fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(NoticeDelivered fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(SuggestionRated fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);
}
