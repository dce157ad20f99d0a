using Microsoft.Extensions.Diagnostics.HealthChecks;
using ZhihuiShibei.Files.Storing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Host.Edge;

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: it can do its work, and whether any fact waits for a person.</summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseReady>("database")
        .AddCheck<NoDeadFacts>("outbox")
        .AddCheck<FilesReady>("files");

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => "ok").RequireAuthorization(Policies.Anyone).AllowAnonymous().ExcludeFromDescription();
        app.MapHealthChecks("/readyz", new() { ResponseWriter = WriteAsync }).RequireAuthorization(Policies.Anyone).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), e.Value.Description }),
    });

    private sealed class DatabaseReady(IServiceProvider services) : IHealthCheck
    {
        private static volatile bool _migrated;

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                // The pending migrations are looked up until there are none; afterwards a round trip is enough.
                if (_migrated) await services.GetRequiredService<DeadFacts>().CountAsync(cancellationToken);
                else _migrated = await Preparation.IsMigratedAsync(services, cancellationToken);
                return _migrated ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("migrations are pending: run Host migrate");
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                return HealthCheckResult.Unhealthy("the database does not answer");
            }
        }
    }

    private sealed class NoDeadFacts(DeadFacts dead) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                var count = await dead.CountAsync(cancellationToken);
                // Degraded still answers 200: one poisoned case must not take the node out of service.
                return count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{count} facts wait for a replay");
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                return HealthCheckResult.Unhealthy("the database does not answer");
            }
        }
    }

    private sealed class FilesReady(IFileStore store) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await store.ProbeAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (FileStoreException e)
            {
                // Everything but uploads and downloads works on without it.
                return HealthCheckResult.Degraded(e.Message);
            }
        }
    }
}
