using MediatR;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Following;

/// <summary>Brings what Handling did and Feedback told into the suggester's timeline.</summary>
internal sealed class FollowHandling(IntakeContext db) :
    INotificationHandler<ProgressReported>,
    INotificationHandler<SuggestionConcluded>,
    INotificationHandler<RehandlingOrdered>,
    INotificationHandler<ExtensionGranted>,
    INotificationHandler<ReviewClosed>,
    INotificationHandler<NoticeDelivered>,
    INotificationHandler<SuggestionRated>
{
    public Task Handle(ProgressReported fact, CancellationToken cancellationToken) =>
        AddAsync(fact.SuggestionId, fact.At, TimelineKind.Progress, $"{fact.UnitName}报告了办理进展", fact.Text);

    public Task Handle(SuggestionConcluded fact, CancellationToken cancellationToken) =>
        db.FollowAsync(fact, SuggestionAct.Answer, TimelineEntry.Of(
            fact.SuggestionId, fact.At, TimelineKind.Answer, $"{fact.UnitName}已答复：{fact.Result.Name()}", fact.Answer), cancellationToken);

    public Task Handle(RehandlingOrdered fact, CancellationToken cancellationToken) =>
        db.FollowAsync(fact, SuggestionAct.Rehandle, TimelineEntry.Of(
            fact.SuggestionId, fact.At, TimelineKind.Progress, "已重新办理", fact.Reason), cancellationToken);

    public Task Handle(ExtensionGranted fact, CancellationToken cancellationToken) => AddAsync(
        fact.SuggestionId, fact.At, TimelineKind.Progress, $"答复期限延长至{Shanghai.DateOf(fact.DueAt.AddTicks(-1)):yyyy年M月d日}", fact.Reason);

    public Task Handle(ReviewClosed fact, CancellationToken cancellationToken) =>
        AddAsync(fact.SuggestionId, fact.At, TimelineKind.Answer, "您的评价已经复核", fact.Text);

    public Task Handle(NoticeDelivered fact, CancellationToken cancellationToken) =>
        AddAsync(fact.SuggestionId, fact.At, TimelineKind.Notice, $"已通过{fact.Route.Name()}告知您");

    public Task Handle(SuggestionRated fact, CancellationToken cancellationToken) =>
        AddAsync(fact.SuggestionId, fact.At, TimelineKind.Rating, "您已评价", $"答复{fact.Reply}分，效率{fact.Speed}分，结果{fact.Result}分");

    private Task AddAsync(Guid suggestion, DateTimeOffset at, TimelineKind kind, string title, string? text = null)
    {
        db.Timeline.Add(TimelineEntry.Of(suggestion, at, kind, title, text));
        return Task.CompletedTask;
    }
}
