using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Adoption.Recording;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Adoption.Following;

/// <summary>
/// Promises made elsewhere come onto the ledger by themselves, as a proposal that the unit completes: an answer that plans something,
/// and a project the district took up. Each once, whatever is told again.
/// </summary>
internal sealed class FollowPromises(HandlingContext db, TimeProvider time) :
    INotificationHandler<SuggestionConcluded>,
    INotificationHandler<PracticalProjectConcluded>,
    INotificationHandler<UnitSaved>
{
    /// <summary>列入计划: one proposal for a lead and all that were answered with it.</summary>
    public async Task Handle(SuggestionConcluded fact, CancellationToken cancellationToken)
    {
        if (fact.Result != HandlingResult.Planned) return;
        if (await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == fact.SuggestionId, cancellationToken) is not { } its) return;
        var origin = its.FollowsId ?? its.Id;
        var adoption = await FindAsync(origin, cancellationToken);
        if (adoption is null)
        {
            var words = new AdoptionWords(AdoptionOutcome.GovernmentKeyWork, Cut(its.Topic), $"答复列入计划：{its.Topic}");
            db.Add(adoption = AdoptionRecord.Propose(AdoptionOrigin.Conclusion, origin, fact.UnitId, words, [], Actor.System, fact.At));
        }

        if (AdoptionLifecycle.Table.Allows(adoption.Status, AdoptionAct.Contribute))
            adoption.Contribute([(its.Id, its.Number)], fact.UnitName, Actor.System, fact.At);
    }

    /// <summary>列入区办实事: with everybody whose suggestion was behind it when it was taken up.</summary>
    public async Task Handle(PracticalProjectConcluded fact, CancellationToken cancellationToken)
    {
        if (!fact.TakenUp || await FindAsync(fact.ProposalId, cancellationToken) is not null) return;
        var words = new AdoptionWords(AdoptionOutcome.PracticalProject, Cut(fact.Title), fact.Reason);
        var adoption = AdoptionRecord.Propose(AdoptionOrigin.PracticalProject, fact.ProposalId, fact.LeadUnitId, words, [], Actor.System, fact.At);
        var behind = fact.SuggestionIds ?? [];
        var cases = await db.Cases.AsNoTracking().Where(c => behind.Contains(c.Id) && c.Status != HandlingStatus.Withdrawn)
            .Select(c => new { c.Id, c.Number }).ToListAsync(cancellationToken);
        adoption.Contribute(cases.Select(c => (c.Id, c.Number)), "", Actor.System, fact.At);
        db.Add(adoption);
    }

    /// <summary>责任单位撤销: what it promised waits in sight of the Social Work Department until somebody takes it over.</summary>
    public async Task Handle(UnitSaved fact, CancellationToken cancellationToken)
    {
        if (!fact.Closed) return;
        var open = await db.Set<AdoptionRecord>()
            .Where(a => a.UnitId == fact.UnitId && a.EndedAt == null && a.UnitClosedAt == null).ToListAsync(cancellationToken);
        foreach (var adoption in open) adoption.LoseUnit(time.GetUtcNow());
    }

    private Task<AdoptionRecord?> FindAsync(Guid origin, CancellationToken ct) =>
        db.Set<AdoptionRecord>().Include(a => a.Contributors).FirstOrDefaultAsync(a => a.OriginId == origin, ct);

    private static string Cut(string title)
    {
        const int Longest = RecordAdoption.TitleLength;
        return title.Length <= Longest ? title : title[..(char.IsHighSurrogate(title[Longest - 1]) ? Longest - 1 : Longest)];
    }
}
