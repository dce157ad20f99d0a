using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Handling.Collective;

/// <summary>Who may see and change which answers: a unit its own, the Social Work Department all.</summary>
internal static class CollectiveAccess
{
    public static IQueryable<CollectiveAnswer> VisibleTo(this IQueryable<CollectiveAnswer> answers, Caller caller)
    {
        var unit = caller.Unit();
        return caller.Is(Role.SocialWorkOfficer) ? answers : answers.Where(a => a.UnitId == unit && !a.ForAllUnits);
    }

    /// <summary>An answer for an act, held to the end of the transaction.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="CollectiveErrors.NotFound"/></exception>
    public static async Task<CollectiveAnswer> HoldCollectiveAsync(this HandlingContext db, Guid id, Caller caller, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from handling.collective_answer where id = {id} for update", ct);
        return await db.Set<CollectiveAnswer>().VisibleTo(caller).FirstOrDefaultAsync(a => a.Id == id, ct) ?? throw CollectiveErrors.NotFound.Refuse();
    }
}
