using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Handling.Adoption.Recording;

/// <summary>Which suggestions may be named as contributors.</summary>
internal static class Contributing
{
    public const int MostAtOnce = 200;

    /// <summary>
    /// Accepted suggestions that were not withdrawn; for a unit those it leads. With the whole group also all that follow them, so that
    /// nobody who asked for the same is forgotten.
    /// </summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AdoptionErrors.SuggestionUnfit"/>, <see cref="AdoptionErrors.TooMany"/></exception>
    public static async Task<List<(Guid Id, string Number)>> ContributorsAsync(
        this HandlingContext db, IReadOnlyList<Guid> suggestions, bool wholeGroup, Caller caller, CancellationToken ct)
    {
        var asked = suggestions.Distinct().ToList();
        if (asked.Count > MostAtOnce) throw AdoptionErrors.TooMany.Refuse();
        var (all, unit) = (caller.Is(Role.SocialWorkOfficer), caller.Unit());
        var found = await db.Cases.AsNoTracking().VisibleTo(caller, db)
            .Where(c => asked.Contains(c.Id) && c.Status != HandlingStatus.Withdrawn && (all || c.LeadUnitId == unit))
            .Select(c => new { c.Id, c.Number }).ToListAsync(ct);
        if (found.Count < asked.Count) throw AdoptionErrors.SuggestionUnfit.Refuse();
        if (wholeGroup)
            found.AddRange(await db.Cases.AsNoTracking().VisibleTo(caller, db)
                .Where(c => c.FollowsId != null && asked.Contains(c.FollowsId.Value) && c.Status != HandlingStatus.Withdrawn)
                .Select(c => new { c.Id, c.Number }).ToListAsync(ct));
        return found.ConvertAll(c => (c.Id, c.Number));
    }
}
