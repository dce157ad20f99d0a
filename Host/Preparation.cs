using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Contest;
using ZhihuiShibei.Identity;
using ZhihuiShibei.Intake;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Host;

/// <summary>
/// Brings the database to where the host needs it: waits for it, migrates every module's schema. At start in development and
/// tests; by <c>Host migrate</c> in production.
/// </summary>
internal static class Preparation
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    public static async Task PrepareAsync(this WebApplication app)
    {
        if (!app.Configuration.GetValue("Host:PrepareAtStart", app.Environment.IsDevelopment())) return;
        await WaitForDatabaseAsync(app.Services, app.Lifetime.ApplicationStopping);
        await MigrateAsync(app.Services, app.Lifetime.ApplicationStopping);
        await SeedAsync(app.Services, app.Configuration, app.Lifetime.ApplicationStopping);
    }

    /// <summary>Puts in what every installation needs, and with <c>Host:Demo</c> the sample accounts and departments.</summary>
    public static async Task SeedAsync(IServiceProvider services, IConfiguration configuration, CancellationToken ct)
    {
        var demo = configuration.GetValue("Host:Demo", false);
        await IdentityModule.SeedAsync(services, demo, ct);
        await IntakeModule.SeedAsync(services, ct);
        if (!demo) return;
        var reporters = await IdentityModule.DemoReportersAsync(services, ct);
        await IntakeModule.SeedDemoAsync(services, reporters.Suggesters, [.. reporters.Units.Select(u => (u.Id, u.Name))], ct);
        await ContestModule.SeedDemoAsync(services, ct);
    }

    /// <summary>Applies what is missing; safe when several do it at once.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var module in scope.ServiceProvider.GetServices<RegisteredModule>())
        {
            var context = (ModuleContext)scope.ServiceProvider.GetRequiredService(module.Context);
            await context.Database.MigrateAsync(ct);
        }
    }

    /// <summary>True when no module has a migration to apply.</summary>
    public static async Task<bool> IsMigratedAsync(IServiceProvider services, CancellationToken ct)
    {
        foreach (var module in services.GetServices<RegisteredModule>())
        {
            var context = (ModuleContext)services.GetRequiredService(module.Context);
            if ((await context.Database.GetPendingMigrationsAsync(ct)).Any()) return false;
        }

        return true;
    }

    private static async Task WaitForDatabaseAsync(IServiceProvider services, CancellationToken ct)
    {
        var source = services.GetRequiredService<NpgsqlDataSource>();
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("ZhihuiShibei.Host");
        while (true)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(ct);
                return;
            }
            catch (Exception e) when (Problems.IsDatabaseDown(e))
            {
                log.LogWarning("The database does not answer yet ({Reason}); trying again", e.GetBaseException().Message);
                await Task.Delay(Retry, TimeProvider.System, ct);
            }
        }
    }
}
