using MediatR;
using ZhihuiShibei.Intake.Following;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Adopted;

/// <summary>您的建议促成了……: what a suggestion led to stands in its timeline and beside it, whoever looks by whatever way.</summary>
internal sealed class FollowAdoption(IntakeContext db) :
    INotificationHandler<AdoptionRecorded>,
    INotificationHandler<MilestoneReached>,
    INotificationHandler<AdoptionDropped>
{
    public async Task Handle(AdoptionRecorded fact, CancellationToken cancellationToken)
    {
        (await CopyAsync(fact.SuggestionId, fact.AdoptionId, cancellationToken)).Record(fact);
        Add(fact.SuggestionId, fact.At, $"您的建议促成了：{fact.Title}", $"{fact.UnitName}已将它列入{fact.Outcome.Name()}，今后每完成一步都会告诉您。");
    }

    public async Task Handle(MilestoneReached fact, CancellationToken cancellationToken)
    {
        (await CopyAsync(fact.SuggestionId, fact.AdoptionId, cancellationToken)).Reach(fact);
        Add(fact.SuggestionId, fact.At, $"您的建议促成的“{fact.Title}”完成了：{fact.Milestone}", $"{fact.Text}\n已完成{fact.Percent}%。");
    }

    public async Task Handle(AdoptionDropped fact, CancellationToken cancellationToken)
    {
        (await CopyAsync(fact.SuggestionId, fact.AdoptionId, cancellationToken)).Drop(fact);
        Add(fact.SuggestionId, fact.At, $"“{fact.Title}”不再推进", fact.Reason);
    }

    private void Add(Guid suggestion, DateTimeOffset at, string title, string text) =>
        db.Timeline.Add(TimelineEntry.Of(suggestion, at, TimelineKind.Adoption, title, text));

    private async Task<AdoptedSuggestion> CopyAsync(Guid suggestion, Guid adoption, CancellationToken ct)
    {
        var copy = await db.FindAsync<AdoptedSuggestion>([suggestion, adoption], ct);
        if (copy is null) db.Add(copy = new AdoptedSuggestion { SuggestionId = suggestion, AdoptionId = adoption });
        return copy;
    }
}
