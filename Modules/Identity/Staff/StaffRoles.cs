using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>三权分立: which roles a member of staff may hold together. See docs/decisions/0008-three-administrators.md.</summary>
internal static class StaffRoles
{
    /// <summary>Each of these stands alone: never with another of the three, never with a role of the daily business.</summary>
    public static readonly IReadOnlyList<Role> Administrators = [Role.Auditor, Role.SystemAdministrator, Role.SecurityAdministrator];

    /// <summary>Checks a set of roles for a member of staff in a unit.</summary>
    /// <exception cref="Kernel.Http.Refusal">A role that staff cannot hold, roles that exclude each other, a unit role without a unit.</exception>
    public static void Check(IReadOnlyCollection<Role> roles, Guid? unitId)
    {
        if (roles.Any(r => r is Role.Resident or Role.Partner)) throw IdentityErrors.RoleNotForStaff.Refuse();
        if (roles.FirstOrDefault(r => Administrators.Contains(r)) is var alone && Administrators.Contains(alone) && roles.Count > 1)
            throw IdentityErrors.RolesExclude.Refuse($"“{alone.Name()}”不能与其他角色由同一人担任。");
        if (roles.Contains(Role.UnitOfficer) && unitId is null) throw IdentityErrors.UnitNeeded.Refuse();
    }
}
