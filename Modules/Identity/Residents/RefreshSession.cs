using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using ZhihuiShibei.Identity.Tokens;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Residents;

/// <summary>刷新登录: exchanges a refresh token for a new pair; the old one is used up. See <see cref="ResidentSessions"/> for reuse.</summary>
internal static class RefreshSession
{
    public sealed record Request(
        [property: Description("登录或上一次刷新得到的刷新凭证。")]
        [property: Required(ErrorMessage = "缺少刷新凭证。"), StringLength(200, ErrorMessage = "刷新凭证不正确。")]
        string RefreshToken);

    public sealed record Response(
        [property: Description("新的访问凭证。")] string AccessToken,
        [property: Description("访问凭证的到期时间。")] DateTimeOffset AccessExpiresAt,
        [property: Description("新的刷新凭证，旧的随即作废。")] string RefreshToken,
        [property: Description("刷新凭证的到期时间。")] DateTimeOffset RefreshExpiresAt);

    public static void Map(Api api) => api.Mini.MapPost("/refresh", Handle)
        .Says(Policies.Anyone, "登录与账号", "刷新登录", "用刷新凭证换取新的凭证。每个刷新凭证只能用一次：旧凭证被再次使用时，该次登录的全部凭证立即作废。")
        .WithExample(new Request("登录时返回的 refreshToken"))
        .Refuses(IdentityErrors.RefreshInvalid);

    internal static async Task<Response> Handle(Request request, ResidentSessions sessions, CancellationToken ct)
    {
        var tokens = await sessions.RefreshAsync(request.RefreshToken, ct);
        return new(tokens.Access.Text, tokens.Access.ExpiresAt, tokens.Refresh, tokens.RefreshExpiresAt);
    }
}
