using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using ZhihuiShibei.Identity.Staff;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Identity.Tokens;

/// <summary>The one scheme of the house: a signed token in the Authorization header. Refusals are problem+json like all others.</summary>
internal static class BearerSignIn
{
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(5);

    public static void AddBearerSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<TokenKeys, IOptions<TokenSettings>, TimeProvider>(Configure);
    }

    private static void Configure(JwtBearerOptions options, TokenKeys keys, IOptions<TokenSettings> settings, TimeProvider time)
    {
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = settings.Value.Issuer,
            ValidAudience = settings.Value.Issuer,
            IssuerSigningKeys = keys.Accepted,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            NameClaimType = Claims.Subject,
            RoleClaimType = Claims.Role,
            // By the house's clock, which tests move.
            LifetimeValidator = (_, expires, _, _) => expires is { } end && time.GetUtcNow().UtcDateTime < end + Skew,
        };
        options.Events = new JwtBearerEvents { OnTokenValidated = CheckSessionAsync, OnChallenge = ChallengeAsync, OnForbidden = ForbidAsync };
    }

    private static async Task CheckSessionAsync(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var user = context.Principal!;
        var session = Guid.TryParse(user.FindFirstValue(Claims.Session), out var id) ? id : Guid.Empty;
        var revocations = services.GetRequiredService<Revocations>();
        var ended = revocations.Contains(session)
            || (Guid.TryParse(user.FindFirstValue(Claims.Subject), out var subject) && revocations.Contains(subject));
        if (!ended && user.HasClaim(Claims.Kind, nameof(Kernel.Acts.ActorKind.Staff)))
            ended = !await services.GetRequiredService<StaffSessionCheck>().StandsAsync(session, context.HttpContext.RequestAborted);
        if (ended) context.Fail(new SessionEnded());
    }

    private static Task ChallengeAsync(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        context.Response.Headers.WWWAuthenticate = JwtBearerDefaults.AuthenticationScheme;
        var code = context.AuthenticateFailure switch
        {
            SessionEnded => CommonErrors.SessionEnded,
            SecurityTokenInvalidLifetimeException => CommonErrors.TokenExpired,
            _ => CommonErrors.Unauthenticated,
        };
        return Problems.WriteAsync(context.HttpContext, code);
    }

    private static Task ForbidAsync(ForbiddenContext context)
    {
        var code = context.HttpContext.User.FindFirstValue(Claims.Pending) switch
        {
            nameof(Duty.ChangePassword) => CommonErrors.PasswordChangeDue,
            nameof(Duty.EnrolSecondFactor) => CommonErrors.SecondFactorDue,
            _ => CommonErrors.Forbidden,
        };
        return Problems.WriteAsync(context.HttpContext, code);
    }

    private sealed class SessionEnded : Exception;
}
