using ZhihuiShibei.Kernel.Access;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>Which orders an official may see; part of every query, so that a forgotten check hides rather than shows.</summary>
internal static class Visibility
{
    /// <summary>The Social Work Department sees all, a unit its own.</summary>
    public static IQueryable<WorkOrder> VisibleTo(this IQueryable<WorkOrder> orders, Caller caller) =>
        caller.Is(Role.SocialWorkOfficer) ? orders : orders.Where(o => o.UnitId == caller.UnitId);
}
