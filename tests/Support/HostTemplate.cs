using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ZhihuiShibei.Host;

namespace ZhihuiShibei.Tests.Support;

/// <summary>Brings an empty database to where a freshly installed host with demo data has it: migrated, seeded, every fact delivered.</summary>
internal static class HostTemplate
{
    public static async Task PrepareAsync(string connectionString)
    {
        var settings = TestSettings.For(connectionString, null, "Host:PrepareAtStart=true", "Host:Demo=true", "environment=Development");
        await using var app = await Composition.BuildAsync(settings.AsArguments());
        await app.PrepareAsync();
        await app.StartAsync();
        await Eventually.TrueAsync(async () =>
        {
            await using var waiting = app.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("select count(*) from kernel.outbox");
            return (long)(await waiting.ExecuteScalarAsync())! == 0;
        }, "the seed's facts are delivered");
        await app.StopAsync();
    }
}
