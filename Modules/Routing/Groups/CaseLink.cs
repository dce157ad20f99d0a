using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Routing.Groups;

/// <summary>同类线索: Intake found that a case probably says the same as another one; who should belong together an officer says.</summary>
internal sealed class CaseLink
{
    public Guid CaseId { get; init; }
    public Guid OtherId { get; init; }
    /// <summary>0.5 to 1; from 0.75 on the same text.</summary>
    public double Score { get; set; }
    public DateTimeOffset At { get; set; }
    /// <summary>When an officer said that the two are not the same; stays, also where Intake finds them again.</summary>
    public DateTimeOffset? DismissedAt { get; set; }
}

/// <summary>Keeps the links; told again, the later score stands. The other case may not have reached the desk yet.</summary>
internal sealed class FollowSimilarity(RoutingContext db) : INotificationHandler<SimilarFound>
{
    public async Task Handle(SimilarFound fact, CancellationToken cancellationToken)
    {
        var known = await db.Set<CaseLink>().Where(l => l.CaseId == fact.SuggestionId).ToDictionaryAsync(l => l.OtherId, cancellationToken);
        foreach (var similar in fact.Similar.DistinctBy(s => s.SuggestionId))
        {
            if (!known.TryGetValue(similar.SuggestionId, out var link))
                db.Add(link = new CaseLink { CaseId = fact.SuggestionId, OtherId = similar.SuggestionId });
            (link.Score, link.At) = (similar.Score, fact.At);
        }
    }
}
