using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Administration;

/// <summary>授予角色: by the security administrator, never to oneself. Takes effect with the next sign-in, so all sessions end.</summary>
internal static class GrantRoles
{
    public sealed record Request(
        [property: Description("该账号此后拥有的全部角色；空列表表示收回全部角色。")]
        [property: Required(ErrorMessage = "请给出角色列表。"), MaxLength(20, ErrorMessage = "角色过多。")]
        IReadOnlyList<Role> Roles);

    public static void Map(Api api) => api.Office.MapPut("/staff/{id:guid}/roles", Handle)
        .Says(Policies.SecurityAdministrator, "授权管理", "授予角色", "审计员、系统管理员、安全管理员相互排斥，也不能兼任业务岗位。该账号的登录全部结束。")
        .WithExample(new Request([Role.SocialWorkOfficer]))
        .Refuses(IdentityErrors.StaffNotFound, IdentityErrors.NotYourself, IdentityErrors.RoleNotForStaff,
            IdentityErrors.RolesExclude, IdentityErrors.UnitNeeded);

    internal static async Task<NoContent> Handle(
        Guid id, Request request, IdentityContext db, StaffSessions sessions, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var staff = await db.Staff.OtherAsync(id, caller, ct);
        staff.Grant([.. request.Roles.Distinct()], caller.Actor, time.GetUtcNow());
        await sessions.EndAllAsync(staff.Id, ct);
        return TypedResults.NoContent();
    }
}
