using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Tests.Support;

/// <summary>
/// Looks over the shoulder of every test: a refusal that its endpoint does not declare by <c>Refuses</c> is missing in the
/// contract, whoever meets it.
/// </summary>
internal sealed class DeclaredCodes : IStartupFilter
{
    private static readonly HashSet<ErrorCode> Common =
        [.. typeof(CommonErrors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (ErrorCode)f.GetValue(null)!)];

    private readonly ConcurrentDictionary<string, bool> _missing = new();

    /// <summary>Endpoint and code, for each that is not declared.</summary>
    public IReadOnlyCollection<string> Missing => [.. _missing.Keys.Order(StringComparer.Ordinal)];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, rest) =>
        {
            await rest(http);
            if (http.Features.Get<IExceptionHandlerFeature>() is { Error: Refusal refusal, Endpoint: RouteEndpoint endpoint }) Check(endpoint, refusal.Code);
        });
        next(app);
    };

    private void Check(RouteEndpoint endpoint, ErrorCode code)
    {
        var declared = endpoint.Metadata.OfType<RefusesMetadata>().SelectMany(m => m.Codes);
        if (!Common.Contains(code) && !declared.Contains(code)) _missing[$"{endpoint.DisplayName}: {code.Code}"] = true;
    }
}
