using ZhihuiShibei.Handling.Desk;
using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Handling.Sealing;

/// <summary>
/// Which sealed cases somebody may see, as part of every query. Whom one concerns sees nothing of it, whatever the role. The units that
/// work on one go on seeing it, since they were given it; in the Social Work Department those entitled do, and nobody else.
/// </summary>
internal static class SealAccess
{
    public static IQueryable<HandlingCase> UnsealedFor(this IQueryable<HandlingCase> cases, Caller caller, HandlingContext db)
    {
        var (id, unit) = (caller.Id, caller.Unit());
        return caller.Is(Role.SocialWorkOfficer) && !caller.Is(Role.SealedDeskOfficer)
            ? cases.Where(c => !db.Seals.Any(s => s.SuggestionId == c.Id))
            : cases.Where(c => !db.Seals.Any(s => s.SuggestionId == c.Id && (s.AccusedUnitId == unit || s.RecusedIds.Contains(id))));
    }
}
