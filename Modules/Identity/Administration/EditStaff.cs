using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Identity.Units;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Administration;

/// <summary>修改账号资料: name and unit. A new unit takes effect with the next sign-in, so all sessions end.</summary>
internal static class EditStaff
{
    public sealed record Request(
        [property: Description("姓名或岗位名称。")]
        [property: Required(ErrorMessage = "请填写姓名或岗位名称。"), StringLength(StaffMember.MaxDisplayNameLength, ErrorMessage = "姓名或岗位名称请控制在30字以内。")]
        string DisplayName,
        [property: Description("所属单位标识；不填表示不属于任何单位。")] Guid? UnitId);

    public static void Map(Api api) => api.Office.MapPut("/staff/{id:guid}", Handle)
        .Says(Policies.SystemAdministrator, "账号管理", "修改账号资料", "所属单位改变时，该账号的登录全部结束。")
        .WithExample(new Request("辽宁路街道经办人", null))
        .Refuses(IdentityErrors.StaffNotFound, IdentityErrors.UnitNotFound, IdentityErrors.UnitNeeded);

    internal static async Task<NoContent> Handle(
        Guid id, Request request, IdentityContext db, StaffSessions sessions, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var staff = await db.Staff.ByIdAsync(id, ct);
        var moved = staff.UnitId != request.UnitId;
        if (moved) await db.Units.MustBeOpenAsync(request.UnitId, ct);
        staff.Edit(request.DisplayName.Trim(), request.UnitId, caller.Actor, time.GetUtcNow());
        if (moved) await sessions.EndAllAsync(staff.Id, ct);
        else await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
