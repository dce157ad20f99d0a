using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Identity.Tokens;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Partners;

/// <summary>对接系统取凭证: OAuth 2.0 client credentials (RFC 6749, 4.4), as a form as the standard has it or as JSON.</summary>
internal static class RequestPartnerToken
{
    private const string GrantType = "client_credentials";

    public sealed record Request(
        [property: JsonPropertyName("grant_type"), Description("固定为 client_credentials。")] string? GrantType,
        [property: JsonPropertyName("client_id"), Description("对接系统的客户端编号。")] string? ClientId,
        [property: JsonPropertyName("client_secret"), Description("对接系统的密钥。")] string? ClientSecret);

    public sealed record Response(
        [property: JsonPropertyName("access_token"), Description("访问凭证，放入请求头 Authorization: Bearer。")] string AccessToken,
        [property: JsonPropertyName("token_type"), Description("固定为 Bearer。")] string TokenType,
        [property: JsonPropertyName("expires_in"), Description("有效秒数；到期后重新获取。")] int ExpiresIn);

    public static void Map(Api api) => api.Channel.MapPost("/token", Handle)
        .Accepts<Request>("application/x-www-form-urlencoded", "application/json")
        .Says(Policies.Anyone, "接入", "获取访问凭证", "OAuth 2.0 客户端凭证方式。凭证只能用于本系统对应的征集渠道。")
        .WithExample(new Request(GrantType, "zhengwuwang", "登记时返回的密钥"))
        .Refuses(IdentityErrors.ClientInvalid, IdentityErrors.GrantUnsupported)
        .RequireRateLimiting(RateLimits.Guessing);

    internal static async Task<Response> Handle(
        HttpRequest http, IdentityContext db, TokenIssuer issuer, TimeProvider time, CancellationToken ct)
    {
        var request = await ReadAsync(http, ct);
        if (request.GrantType != GrantType) throw IdentityErrors.GrantUnsupported.Refuse();
        var clientId = request.ClientId is { Length: <= Partner.MaxClientIdLength } id ? id : "";
        var partner = await db.Partners.AsNoTracking().FirstOrDefaultAsync(p => p.ClientId == clientId, ct);
        var allowed = partner is { Status: PartnerStatus.Active } && partner.HasSecret(request.ClientSecret ?? "");
        var by = partner is null ? null : new Actor(ActorKind.Partner, partner.Id);
        db.Audit(allowed ? "partner.sign-in" : "partner.sign-in-failed", nameof(Partner), partner?.Id ?? Guid.Empty, null, allowed ? by : null);
        await db.SaveChangesAsync(ct);
        if (!allowed) throw IdentityErrors.ClientInvalid.Refuse();
        var token = issuer.ForPartner(partner!.Id, partner.Channel);
        return new(token.Text, "Bearer", (int)(token.ExpiresAt - time.GetUtcNow()).TotalSeconds);
    }

    private static async Task<Request> ReadAsync(HttpRequest http, CancellationToken ct)
    {
        if (http.HasFormContentType)
        {
            var form = await http.ReadFormAsync(ct);
            return new(form["grant_type"], form["client_id"], form["client_secret"]);
        }

        if (!http.HasJsonContentType()) throw CommonErrors.UnsupportedMedia.Refuse("请使用表单或 JSON 格式。");
        try
        {
            return await http.ReadFromJsonAsync<Request>(ct) ?? throw CommonErrors.Malformed.Refuse();
        }
        catch (JsonException)
        {
            throw CommonErrors.Malformed.Refuse();
        }
    }
}
