using Microsoft.AspNetCore.HttpOverrides;
using ZhihuiShibei.Host.Swagger;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Host.Edge;

/// <summary>What every request passes before it reaches a module, in this order.</summary>
internal static class EdgeSetup
{
    public static void AddEdge(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestSize.ServerLimit;
        });
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            // Only what a named proxy says of an address counts: rate limits and the audit log rely on it.
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in builder.Configuration.GetSection("Host:Proxies").Get<string[]>() ?? [])
                options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        });
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        builder.Services.AddSingleton<RateLimiting>();
        builder.Services.AddHealth();
    }

    public static void UseEdge(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseMiddleware<RequestSize>();
        app.UseAuthentication();
        app.Use(app.Services.GetRequiredService<RateLimiting>().PassAsync);
        app.UseSwaggerPages();
        app.Use(AnswerUnrouted);
        app.UseAuthorization();
        app.MapHealth();
    }

    /// <summary>
    /// Answers what routing found no endpoint for (404, 405, 415) before the fallback policy makes a 401 of it; the status pages
    /// write the problem. A fallback endpoint would not do: it would swallow the latter two.
    /// </summary>
    private static Task AnswerUnrouted(HttpContext http, RequestDelegate next)
    {
        switch (http.GetEndpoint())
        {
            case RouteEndpoint:
                return next(http);
            case { RequestDelegate: { } refuse }:
                return refuse(http);
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    }
}
