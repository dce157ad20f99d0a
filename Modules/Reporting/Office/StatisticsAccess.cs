using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Reporting.Journeys;

namespace ZhihuiShibei.Reporting.Office;

/// <summary>Who sees which numbers and lists: the Social Work Department all, a unit its own.</summary>
internal static class StatisticsAccess
{
    /// <summary>The unit whose numbers alone the caller may see; nothing for those who see all.</summary>
    public static Guid? OnlyUnit(this Caller caller) => caller.Is(Role.SocialWorkOfficer) ? null : caller.UnitId ?? Guid.Empty;

    /// <summary>密件 are counted, and listed to those entitled only whom they do not concern.</summary>
    public static IQueryable<Journey> VisibleTo(this IQueryable<Journey> journeys, Caller caller)
    {
        if (!caller.Is(Role.SealedDeskOfficer)) return journeys.Where(j => !j.Sealed);
        var (id, unit) = (caller.Id, caller.UnitId);
        return journeys.Where(j => !j.Sealed || ((j.AccusedUnitId == null || j.AccusedUnitId != unit) && !j.RecusedIds.Contains(id)));
    }
}
