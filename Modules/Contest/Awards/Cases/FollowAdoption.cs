using MediatR;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Contest.Awards.Cases;

/// <summary>Keeps what suggestions led to, as Handling tells of it, so that units can be awarded for it.</summary>
internal sealed class FollowAdoption(ContestContext db) : INotificationHandler<AdoptionRecorded>, INotificationHandler<AdoptionDropped>
{
    public async Task Handle(AdoptionRecorded fact, CancellationToken cancellationToken) =>
        (await CaseAsync(fact.AdoptionId, fact.SuggestionId, cancellationToken)).Record(fact.Title, fact.UnitId, fact.UnitName, fact.At);

    public async Task Handle(AdoptionDropped fact, CancellationToken cancellationToken) =>
        (await CaseAsync(fact.AdoptionId, fact.SuggestionId, cancellationToken)).Drop(fact.Title, fact.UnitId, fact.UnitName, fact.At);

    private async Task<AdoptionCase> CaseAsync(Guid adoption, Guid suggestion, CancellationToken ct)
    {
        var its = await db.FindAsync<AdoptionCase>([adoption, suggestion], ct);
        if (its is null) db.Add(its = new AdoptionCase { AdoptionId = adoption, SuggestionId = suggestion });
        return its;
    }
}
