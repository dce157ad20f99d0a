using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Partners;

/// <summary>
/// What every request of a partner passes beside its token: is it still in service, within its limit of this minute, signed where
/// it wants signatures. By the database each time, so that a change is felt at once on every node.
/// </summary>
internal sealed class PartnerDoor(RequestDelegate next, RequestCounter counter)
{
    public Task InvokeAsync(HttpContext context) =>
        context.User.HasClaim(Claims.Kind, nameof(ActorKind.Partner)) ? LetInAsync(context) : next(context);

    /// <summary>Declares what the door refuses at every endpoint of partners.</summary>
    public static void Declare(Api api) => ((IEndpointConventionBuilder)api.Channel).Finally(endpoint =>
    {
        if (endpoint.Metadata.OfType<IAuthorizeData>().Any(a => a.Policy == Policies.Partner))
        {
            endpoint.Metadata.Add(new RefusesMetadata(
                [IdentityErrors.SignatureMissing, IdentityErrors.SignatureWrong, IdentityErrors.ClockOff, IdentityErrors.NonceReused]));
        }
    });

    private async Task LetInAsync(HttpContext http)
    {
        var (services, ct) = (http.RequestServices, http.RequestAborted);
        var id = services.GetRequiredService<Caller>().Id;
        var partner = await services.GetRequiredService<IdentityContext>().Partners.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct);
        if (partner is not { Status: PartnerStatus.Active }) throw CommonErrors.SessionEnded.Refuse("对接账号已停用，请联系管理员。");
        var (count, left) = counter.Add(id);
        http.Response.Headers["RateLimit-Limit"] = partner.RequestsAMinute.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["RateLimit-Remaining"] = Math.Max(partner.RequestsAMinute - count, 0).ToString(CultureInfo.InvariantCulture);
        if (count > partner.RequestsAMinute) throw CommonErrors.TooMany.RefuseFor(left, "本分钟的请求数已达到上限，请按 Retry-After 等待后重试。");
        if (partner.SigningRequired) await services.GetRequiredService<RequestSignature>().CheckAsync(http.Request, partner, ct);
        http.Features.Set(new PartnerAllowance(partner.RequestsAMinute, count));
        await next(http);
    }
}
