using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Host.Edge;

/// <summary>Section <c>RateLimits</c>: requests a minute.</summary>
internal sealed class RateLimitSettings
{
    /// <summary>Of one signed-in party.</summary>
    public int PerCaller { get; set; } = 300;

    /// <summary>Of one device, by the header <c>X-Device-Id</c> that the mini-program makes once and keeps.</summary>
    public int PerDevice { get; set; } = 300;

    /// <summary>Of one network address; a whole neighbourhood can stand behind one.</summary>
    public int PerAddress { get; set; } = 1200;

    /// <summary>Of one partner system.</summary>
    public int PerPartner { get; set; } = 3000;

    /// <summary>Tries at a secret, a password or a code from one address.</summary>
    public int Guessing { get; set; } = 20;

    /// <summary>Texts written by one caller.</summary>
    public int Writing { get; set; } = 20;

    /// <summary>Files uploaded by one caller.</summary>
    public int Uploading { get; set; } = 60;

    /// <summary>Hints asked for by one caller while typing.</summary>
    public int Typing { get; set; } = 60;
}

/// <summary>Limits per person, device and address; whoever exceeds one gets 429 with Retry-After.</summary>
internal static class RateLimitSetup
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("RateLimits").Get<RateLimitSettings>() ?? new();
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = static (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
                context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => IsProbe(http) ? None() : Of($"a:{Address(http)}", settings.PerAddress)),
                PartitionedRateLimiter.Create<HttpContext, string>(http =>
                    Device(http) is { } device ? Of($"d:{device}", settings.PerDevice) : None()),
                PartitionedRateLimiter.Create<HttpContext, string>(http => CallerId(http) is { } caller
                    ? Of($"c:{caller}", http.User.IsInRole(nameof(Role.Partner)) ? settings.PerPartner : settings.PerCaller)
                    : None()));
            limiter.AddPolicy(RateLimits.Guessing, http => Of($"g:{Address(http)}", settings.Guessing));
            limiter.AddPolicy(RateLimits.Writing, http => Of($"w:{CallerId(http) ?? Address(http)}", settings.Writing));
            limiter.AddPolicy(RateLimits.Uploading, http => Of($"u:{CallerId(http) ?? Address(http)}", settings.Uploading));
            limiter.AddPolicy(RateLimits.Typing, http => Of($"t:{CallerId(http) ?? Address(http)}", settings.Typing));
        });
    }

    private static RateLimitPartition<string> Of(string key, int permits) => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = Window, SegmentsPerWindow = 6, QueueLimit = 0 });

    private static RateLimitPartition<string> None() => RateLimitPartition.GetNoLimiter("none");

    private static bool IsProbe(HttpContext http) => http.Request.Path.Value is "/healthz" or "/readyz";

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "local";

    private static string? CallerId(HttpContext http) => http.User.FindFirstValue(Claims.Subject);

    private static string? Device(HttpContext http) =>
        http.Request.Headers["X-Device-Id"].ToString() is { Length: > 0 and <= 64 } device ? device : null;
}
