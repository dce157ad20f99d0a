using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Identity.Seeding;
using ZhihuiShibei.Identity.Tokens;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>
/// 工作人员登录: user name, password and, where enrolled, the second factor. An unknown user, a wrong password, a locked and a
/// disabled account all get the same answer after the same work, so that nobody learns who exists.
/// </summary>
internal static class SignInStaff
{
    public sealed record Request(
        [property: Description("用户名。")]
        [property: Required(ErrorMessage = "请填写用户名。"), StringLength(StaffMember.MaxUserNameLength, ErrorMessage = "用户名不正确。")]
        string UserName,
        [property: Description("密码。")]
        [property: Required(ErrorMessage = "请填写密码。"), StringLength(Passwords.MaxLength, ErrorMessage = "密码过长。")]
        string Password,
        [property: Description("动态口令（六位数字）或恢复码；已绑定动态口令的账号必填。")]
        [property: StringLength(20, ErrorMessage = "动态口令不正确。")]
        string? Code);

    public sealed record Response(
        [property: Description("访问凭证，放入请求头 Authorization: Bearer。")] string AccessToken,
        [property: Description("本次登录最晚的结束时间；长时间不操作会提前结束。")] DateTimeOffset ExpiresAt,
        [property: Description("姓名或岗位名称。")] string DisplayName,
        [property: Description("所属单位标识。")] Guid? UnitId,
        [property: Description("拥有的角色。")] IReadOnlyList<Role> Roles,
        [property: Description("必须先完成的事项；不为空时，凭证只能用于完成这些事项。")] IReadOnlyList<Duty> Duties);

    public static void Map(Api api) => api.Office.MapPost("/sign-in", Handle)
        .Says(Policies.Anyone, "登录与账号", "工作人员登录", "连续输错会锁定账号一段时间。已绑定动态口令的账号须同时填写动态口令。")
        .WithExample(new Request("shegong", Demo.Password, null))
        .Refuses(IdentityErrors.WrongCredentials, IdentityErrors.CodeRequired, IdentityErrors.WrongCode)
        .RequireRateLimiting(RateLimits.Guessing);

    internal static async Task<Response> Handle(
        Request request, IdentityContext db, SignInAttempts attempts, Passwords passwords, SecondFactor secondFactor,
        StaffSessions sessions, IOptions<StaffSettings> settings, CancellationToken ct)
    {
        var userName = StaffMember.Normal(request.UserName);
        var staff = await db.Staff.AsNoTracking().FirstOrDefaultAsync(s => s.UserName == userName, ct);
        var counted = await attempts.ReserveAsync(staff?.Id ?? Guid.Empty, ct);
        var right = passwords.Verify(staff?.PasswordHash, request.Password);
        if (staff is null || !counted || !right || staff.Status != StaffStatus.Active)
        {
            var why = staff is null ? "unknown user" : !counted ? "locked" : !right ? "wrong password" : "disabled";
            throw await RefusedAsync(staff?.Id ?? Guid.Empty, why, IdentityErrors.WrongCredentials);
        }

        if (staff.HasSecondFactor && string.IsNullOrWhiteSpace(request.Code))
        {
            await attempts.GiveBackAsync(staff.Id, ct);
            throw IdentityErrors.CodeRequired.Refuse();
        }

        if (staff.HasSecondFactor && !await secondFactor.AcceptAsync(staff, request.Code!, ct))
            throw await RefusedAsync(staff.Id, "wrong code", IdentityErrors.WrongCode);

        await attempts.ClearAsync(staff.Id, ct);
        var session = sessions.Open(staff);
        var duties = staff.Duties(settings.Value);
        db.Audit("staff.sign-in", nameof(StaffMember), staff.Id, session.Id.ToString(), new Actor(ActorKind.Staff, staff.Id, staff.UnitId));
        await db.SaveChangesAsync(ct);
        var token = sessions.TokenFor(staff, session);
        return new(token.Text, token.ExpiresAt, staff.DisplayName, staff.UnitId, duties.Count > 0 ? [] : staff.Roles, duties);

        async Task<Refusal> RefusedAsync(Guid staffId, string why, ErrorCode code)
        {
            await attempts.RecordAsync("staff.sign-in-failed", staffId, why, ct);
            return code.Refuse();
        }
    }
}
