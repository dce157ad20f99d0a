using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Identity.Tokens;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>
/// 登录: a resident signs in with the code of <c>wx.login</c>; the first time makes the account. Two first sign-ins at once make one
/// account, because the openid's hash is unique.
/// </summary>
internal static class SignInWithWeChat
{
    public sealed record Request(
        [property: Description("wx.login 得到的临时登录凭证，五分钟内有效，只能使用一次。")]
        [property: Required(ErrorMessage = "缺少微信登录凭证。"), StringLength(128, ErrorMessage = "微信登录凭证不正确。")]
        string Code);

    public sealed record Response(
        [property: Description("账号标识。")] Guid AccountId,
        [property: Description("是否首次登录（刚刚创建账号）。")] bool FirstTime,
        [property: Description("访问凭证，放入请求头 Authorization: Bearer。")] string AccessToken,
        [property: Description("访问凭证的到期时间。")] DateTimeOffset AccessExpiresAt,
        [property: Description("刷新凭证，只能使用一次，请保存在本机。")] string RefreshToken,
        [property: Description("刷新凭证的到期时间，每次刷新后顺延。")] DateTimeOffset RefreshExpiresAt);

    public static void Map(Api api) => api.Mini.MapPost("/sign-in", Handle)
        .Says(Policies.Anyone, "登录与账号", "微信登录", "用 wx.login 得到的 code 换取访问凭证与刷新凭证。首次登录自动创建账号。")
        .WithExample(new Request("dev-wang.1"))
        .Refuses(IdentityErrors.WeChatCodeInvalid, IdentityErrors.WeChatBlocked, IdentityErrors.WeChatTooMany, IdentityErrors.WeChatUnavailable);

    internal static async Task<Response> Handle(
        Request request, IWeChatAuth weChat, IdentityContext db, PersonalDataCipher cipher, PersonalDataGate vault,
        ResidentSessions sessions, TimeProvider time, CancellationToken ct)
    {
        var login = await weChat.ExchangeCodeAsync(request.Code, ct);
        if (!login.Succeeded) throw WeChatRefusals.Of(login.Failure, IdentityErrors.WeChatCodeInvalid);
        var hash = cipher.LookupExactly(login.Value.OpenId);
        var account = await FindAsync();
        var first = account is null;
        if (account is null)
        {
            var person = vault.Keep(db, SuggesterKind.Person, new PersonalData { OpenId = login.Value.OpenId });
            account = new Account(person, hash, time.GetUtcNow());
            db.Accounts.Add(account);
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                db.ChangeTracker.Clear();
                first = false;
                account = await FindAsync() ?? throw CommonErrors.Changed.Refuse();
            }
        }

        var tokens = sessions.Open(account.Id);
        db.Audit("account.sign-in", nameof(Account), account.Id, null, ResidentSessions.Resident(account.Id));
        await db.SaveChangesAsync(ct);
        return new(account.Id, first, tokens.Access.Text, tokens.Access.ExpiresAt, tokens.Refresh, tokens.RefreshExpiresAt);

        Task<Account?> FindAsync() => db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.OpenIdHash == hash, ct);
    }
}
