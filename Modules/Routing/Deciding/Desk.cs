using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Deciding;

/// <summary>What the four decisions have in common: fetching the case, and saving so that of two officers exactly one wins.</summary>
internal static class Desk
{
    /// <exception cref="Kernel.Http.Refusal"><see cref="RoutingErrors.CaseNotFound"/></exception>
    public static async Task<TriageCase> CaseAsync(this RoutingContext db, Guid id, CancellationToken ct) =>
        await db.Cases.FirstOrDefaultAsync(c => c.Id == id, ct) ?? throw RoutingErrors.CaseNotFound.Refuse();

    /// <exception cref="Kernel.Http.Refusal"><see cref="RoutingErrors.DecidedMeanwhile"/>: someone else's act came first.</exception>
    public static async Task<T> SaveDecisionAsync<T>(this RoutingContext db, T answer, CancellationToken ct)
    {
        try
        {
            return await db.SaveAsync(answer, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RoutingErrors.DecidedMeanwhile.Refuse();
        }
    }
}
