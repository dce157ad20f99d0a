using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Identity.Seeding;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Staff;

/// <summary>修改密码: also the initial one, which must be changed first. All other sessions of the account end.</summary>
internal static class ChangePassword
{
    public sealed record Request(
        [property: Description("当前密码。")]
        [property: Required(ErrorMessage = "请填写当前密码。"), StringLength(Passwords.MaxLength, ErrorMessage = "密码过长。")]
        string Current,
        [property: Description("新密码：至少10个字符，含大写字母、小写字母、数字、符号中的三种，不含用户名。")]
        [property: Required(ErrorMessage = "请填写新密码。"), StringLength(Passwords.MaxLength, ErrorMessage = "密码过长。")]
        string New);

    public static void Map(Api api) => api.Office.MapPost("/me/password", Handle)
        .Says(Policies.PendingStaff, "登录与账号", "修改密码", "修改后请改用返回的新凭证；其他设备上的登录全部结束。")
        .WithExample(new Request(Demo.Password, "Haiyun-2026-xin"))
        .Refuses(IdentityErrors.WrongCredentials, IdentityErrors.PasswordWeak, IdentityErrors.PasswordUnchanged)
        .RequireRateLimiting(RateLimits.Guessing);

    internal static async Task<Renewed> Handle(
        Request request, IdentityContext db, SignInAttempts attempts, Passwords passwords, StaffSessions sessions, Caller caller,
        TimeProvider time, CancellationToken ct)
    {
        await attempts.ProveAsync(caller.Id, request.Current, ct);
        var staff = await db.Staff.OfCallerAsync(caller, ct);
        passwords.CheckRules(request.New, staff.UserName);
        if (request.New == request.Current) throw IdentityErrors.PasswordUnchanged.Refuse();
        staff.ChangePassword(passwords.Hash(request.New), caller.Actor, time.GetUtcNow());
        await sessions.EndAllAsync(staff.Id, ct, except: caller.SessionId);
        return await sessions.RenewAsync(staff, caller.SessionId, ct);
    }
}
