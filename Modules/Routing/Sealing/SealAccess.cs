using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Sealing;

/// <summary>Which cases an officer may see; part of every query, so that a forgotten check hides rather than shows.</summary>
internal static class SealAccess
{
    /// <summary>What is not sealed; and what is, for those entitled whom it does not concern.</summary>
    public static IQueryable<TriageCase> VisibleTo(this IQueryable<TriageCase> cases, Caller caller)
    {
        if (!caller.Is(Role.SealedDeskOfficer)) return cases.Where(c => c.Seal == SealStatus.Open);
        var (id, unit) = (caller.Id, caller.UnitId);
        return cases.Where(c => c.Seal == SealStatus.Open
            || ((c.AccusedUnitId == null || c.AccusedUnitId != unit) && (c.Recused == null || !c.Recused.Contains(id))));
    }

    /// <summary>The same of one case in hand.</summary>
    public static bool IsVisibleTo(this TriageCase its, Caller caller) => its.Seal == SealStatus.Open
        || (caller.Is(Role.SealedDeskOfficer) && (its.AccusedUnitId is null || its.AccusedUnitId != caller.UnitId) && its.Recused?.Contains(caller.Id) != true);
}
