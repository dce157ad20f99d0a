using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Identity.Units;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Administration;

/// <summary>建立账号: by the system administrator, without roles and without a password; both come from the security administrator.</summary>
internal static class CreateStaff
{
    public sealed record Request(
        [property: Description("用户名：小写字母开头，可含小写字母、数字、点、横线，3至32个字符；建立后不能更改。")]
        [property: Required(ErrorMessage = "请填写用户名。"), RegularExpression("^[a-z][a-z0-9.-]{2,31}$", ErrorMessage = "用户名须以小写字母开头，只含小写字母、数字、点和横线，3至32个字符。")]
        string UserName,
        [property: Description("姓名或岗位名称。")]
        [property: Required(ErrorMessage = "请填写姓名或岗位名称。"), StringLength(StaffMember.MaxDisplayNameLength, ErrorMessage = "姓名或岗位名称请控制在30字以内。")]
        string DisplayName,
        [property: Description("所属单位标识，可不填。")] Guid? UnitId);

    public sealed record Response([property: Description("账号标识。")] Guid Id);

    public static void Map(Api api) => api.Office.MapPost("/staff", Handle)
        .Says(Policies.SystemAdministrator, "账号管理", "建立账号", "新账号没有角色和密码，须由安全管理员授权并发放初始密码后才能登录。")
        .WithExample(new Request("liaoninglu", "辽宁路街道经办人", null))
        .Refuses(IdentityErrors.UserNameTaken, IdentityErrors.UnitNotFound);

    internal static async Task<Created<Response>> Handle(
        Request request, IdentityContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        await db.Units.MustBeOpenAsync(request.UnitId, ct);
        var staff = new StaffMember(request.UserName, request.DisplayName.Trim(), request.UnitId, caller.Actor, time.GetUtcNow());
        db.Staff.Add(staff);
        try
        {
            return TypedResults.Created($"/api/office/staff/{staff.Id}", await db.SaveAsync(new Response(staff.Id), ct));
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { ConstraintName: IdentityContext.UserNameUnique })
        {
            throw IdentityErrors.UserNameTaken.Refuse();
        }
    }
}
