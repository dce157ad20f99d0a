using MediatR;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Attaching;
using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Handling.Following;

/// <summary>并案: what Routing says of case groups. Who is in which group Routing alone knows; here a case follows another one, or does not.</summary>
internal sealed class FollowGroups(HandlingContext db, Timing timing) :
    INotificationHandler<CaseMerged>,
    INotificationHandler<CaseParted>,
    INotificationHandler<MergedWorkDispatched>,
    INotificationHandler<AnswerShared>
{
    public async Task Handle(CaseMerged fact, CancellationToken cancellationToken)
    {
        if (await db.FindCaseAsync(fact.SuggestionId, cancellationToken) is { } its) its.Follow(fact.LeadId, fact.At, timing);
    }

    public async Task Handle(CaseParted fact, CancellationToken cancellationToken)
    {
        if (await db.FindCaseAsync(fact.SuggestionId, cancellationToken) is { } its) its.Part(fact.At, timing);
    }

    public async Task Handle(MergedWorkDispatched fact, CancellationToken cancellationToken)
    {
        if (await db.FindCaseAsync(fact.SuggestionId, cancellationToken) is not { } its) return;
        if (await db.Units.FindAsync([fact.UnitId], cancellationToken) is null) db.Units.Add(new Unit { Id = fact.UnitId, Name = fact.UnitName });
        if (fact.Role == WorkRole.Lead) its.WorkedOnBy(fact.UnitId);
        else if (await db.CoUnits.FindAsync([fact.SuggestionId, fact.UnitId], cancellationToken) is null)
            db.CoUnits.Add(new CoUnit { SuggestionId = fact.SuggestionId, UnitId = fact.UnitId, DispatchedAt = fact.At });
    }

    /// <summary>The latest answer of the lead that passed its check; it was told before this could be.</summary>
    public async Task Handle(AnswerShared fact, CancellationToken cancellationToken)
    {
        if (await db.FindCaseAsync(fact.SuggestionId, cancellationToken) is not { } its) return;
        var approved = await db.Checks.AsNoTracking().Where(c => c.SuggestionId == fact.LeadId && c.Approved)
            .OrderByDescending(c => c.Round).FirstAsync(cancellationToken);
        var answer = await db.Conclusions.AsNoTracking().FirstAsync(
            c => c.SuggestionId == fact.LeadId && c.Round == approved.Round && c.Version == approved.Version, cancellationToken);
        var unitName = await db.UnitNameAsync(answer.UnitId, cancellationToken);
        if (its.AnswerWith(answer, unitName, fact.At, timing) is not { } own) return;
        db.Conclusions.Add(own);
        db.Share(await db.UsesOf(answer).AsNoTracking().ToListAsync(cancellationToken), own.SuggestionId, own.Round, own.Version, fact.At);
    }
}
