using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Adoption;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Handling.Supervision.Acting;

/// <summary>What a person supervises: a case that is worked on, or a commitment under way.</summary>
/// <param name="SuggestionId">Of a commitment the first that led to it.</param>
/// <param name="UnitId">Who answers for it; nobody before there is an order.</param>
internal sealed record Subject(Guid SuggestionId, Guid? AdoptionId, Guid? UnitId, DateTimeOffset? DueAt)
{
    /// <summary>Exactly one of the two.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="SupervisionErrors.SubjectMissing"/>, <see cref="SupervisionErrors.SubjectNotFound"/></exception>
    public static async Task<Subject> FindAsync(HandlingContext db, Guid? suggestion, Guid? adoption, Caller caller, CancellationToken ct)
    {
        var found = (suggestion, adoption) switch
        {
            ({ } id, null) => await db.Cases.AsNoTracking().VisibleTo(caller, db).Where(c => c.Id == id && c.ClosedAt == null)
                .Select(c => new Subject(c.Id, null, c.LeadUnitId, c.DueAt)).FirstOrDefaultAsync(ct),
            (null, { } id) => await OfCommitmentAsync(db, id, ct),
            _ => throw SupervisionErrors.SubjectMissing.Refuse(),
        };
        return found ?? throw SupervisionErrors.SubjectNotFound.Refuse();
    }

    private static async Task<Subject?> OfCommitmentAsync(HandlingContext db, Guid id, CancellationToken ct)
    {
        var its = await db.Set<AdoptionRecord>().AsNoTracking().Include(a => a.Contributors)
            .FirstOrDefaultAsync(a => a.Id == id && a.Status == AdoptionStatus.UnderWay, ct);
        return its is null ? null : new(its.Contributors.MinBy(c => c.Rank, StringComparer.Ordinal)!.SuggestionId, id, its.UnitId, its.NextDueAt);
    }
}
