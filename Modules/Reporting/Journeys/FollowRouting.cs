using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Reporting.Journeys;

/// <summary>What Routing says of a suggestion.</summary>
internal sealed class FollowRouting(JourneyBook book) :
    INotificationHandler<SuggestionAccepted>,
    INotificationHandler<SuggestionDeclined>,
    INotificationHandler<SuggestionReopened>,
    INotificationHandler<DecisionOverdue>,
    INotificationHandler<WorkOrderDispatched>,
    INotificationHandler<MergedWorkDispatched>,
    INotificationHandler<WorkOrderAcknowledged>,
    INotificationHandler<WorkOrderOverdue>,
    INotificationHandler<CaseMerged>,
    INotificationHandler<CaseParted>,
    INotificationHandler<SealChanged>
{
    public Task Handle(SuggestionAccepted fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(SuggestionDeclined fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(SuggestionReopened fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(DecisionOverdue fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(WorkOrderDispatched fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(MergedWorkDispatched fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(WorkOrderAcknowledged fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(WorkOrderOverdue fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(CaseMerged fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(CaseParted fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);

    public Task Handle(SealChanged fact, CancellationToken cancellationToken) => book.HearAsync(fact, cancellationToken);
}
