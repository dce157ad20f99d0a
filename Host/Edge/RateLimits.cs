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

/// <summary>
/// Limits per person, device, address and kind of endpoint; whoever exceeds one gets 429 with Retry-After. Not the framework's
/// middleware, since that never ends its limiters: each goes on ticking, and holds its whole host, until the process ends.
/// </summary>
internal sealed class RateLimiting : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly PartitionedRateLimiter<HttpContext>[] _limiters;
    private readonly PartitionedRateLimiter<HttpContext> _all;

    public RateLimiting(IConfiguration configuration)
    {
        var settings = configuration.GetSection("RateLimits").Get<RateLimitSettings>() ?? new();
        _limiters =
        [
            Limiter(http => IsProbe(http) ? None() : Of($"a:{Address(http)}", settings.PerAddress)),
            Limiter(http => Device(http) is { } device ? Of($"d:{device}", settings.PerDevice) : None()),
            Limiter(http => CallerId(http) is { } caller
                ? Of($"c:{caller}", http.User.IsInRole(nameof(Role.Partner)) ? settings.PerPartner : settings.PerCaller)
                : None()),
            Limiter(http => http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName switch
            {
                null => None(),
                RateLimits.Guessing => Of($"g:{Address(http)}", settings.Guessing),
                RateLimits.Writing => Of($"w:{CallerId(http) ?? Address(http)}", settings.Writing),
                RateLimits.Uploading => Of($"u:{CallerId(http) ?? Address(http)}", settings.Uploading),
                RateLimits.Typing => Of($"t:{CallerId(http) ?? Address(http)}", settings.Typing),
                var other => throw new InvalidOperationException($"No rate limit is called '{other}'."),
            }),
        ];
        _all = PartitionedRateLimiter.CreateChained(_limiters);
    }

    /// <summary>Lets the request through, or ends it with 429.</summary>
    public async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null)
        {
            await next(http);
            return;
        }

        using var lease = _all.AttemptAcquire(http);
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
    }

    public void Dispose()
    {
        _all.Dispose();
        foreach (var limiter in _limiters) limiter.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(Func<HttpContext, RateLimitPartition<string>> partition) =>
        PartitionedRateLimiter.Create(partition);

    private static RateLimitPartition<string> Of(string key, int permits) => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = Window, SegmentsPerWindow = 6, QueueLimit = 0 });

    private static RateLimitPartition<string> None() => RateLimitPartition.GetNoLimiter("none");

    private static bool IsProbe(HttpContext http) => http.Request.Path.Value is "/healthz" or "/readyz";

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "local";

    private static string? CallerId(HttpContext http) => http.User.FindFirstValue(Claims.Subject);

    private static string? Device(HttpContext http) =>
        http.Request.Headers["X-Device-Id"].ToString() is { Length: > 0 and <= 64 } device ? device : null;
}
