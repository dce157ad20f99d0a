using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Identity.Partners;

/// <summary>请求签名: a partner that wants it has every request signed beside its token, so that a token that leaked is worth nothing alone.</summary>
internal static class SetPartnerSigning
{
    public sealed record Request([property: Description("是否要求请求签名；每次设为 true 都会换发新密钥，旧密钥立即失效。")] bool Required);

    public sealed record Response(
        [property: Description("是否要求请求签名。")] bool Required,
        [property: Description("签名密钥（Base64），只在设为 true 时显示这一次。")] string? SigningSecret);

    public static void Map(Api api) => api.Office.MapPut("/partners/{id:guid}/signing", Handle)
        .Says(Policies.SystemAdministrator, "对接系统", "设置请求签名", "启用后，该系统的每个请求都须带时间戳、随机数和签名。")
        .WithExample(new Request(true))
        .Refuses(IdentityErrors.PartnerNotFound, PartnerLifecycle.Refused);

    internal static async Task<Response> Handle(
        Guid id, Request request, IdentityContext db, PersonalDataCipher cipher, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var partner = await ManagePartners.FindAsync(db, id, ct);
        partner.SetSigning(request.Required, caller.Actor, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return new(partner.SigningRequired, request.Required ? Convert.ToBase64String(partner.SigningSecret(cipher)) : null);
    }
}
