using MediatR;
using ZhihuiShibei.Intake.Following;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Entering;

/// <summary>集中反馈: what a collection answered stands in the timeline of each suggestion that took part.</summary>
internal sealed class FollowContest(IntakeContext db) : INotificationHandler<CollectionAnswered>
{
    public Task Handle(CollectionAnswered fact, CancellationToken cancellationToken)
    {
        db.Timeline.Add(TimelineEntry.Of(
            fact.SuggestionId, fact.At, TimelineKind.Collection, $"{fact.Title.Quoted()}已集中反馈",
            fact.About is null ? fact.Text : $"{fact.Text}\n对您的建议：{fact.About}"));
        return Task.CompletedTask;
    }
}
