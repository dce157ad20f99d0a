using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Outbox;

/// <summary>
/// A module made for these tests on the real Kernel: it raises facts, and each delivery leaves a row that nothing keeps from
/// being left twice.
/// </summary>
internal sealed class ProbeContext(DbContextOptions<ProbeContext> options) : ModuleContext(options)
{
    public override string Schema => "probe";

    public DbSet<Source> Sources => Set<Source>();
    public DbSet<Effect> Effects => Set<Effect>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Source>().ToTable("source");
        model.Entity<Effect>().ToTable("effect").Property(e => e.Order).UseIdentityByDefaultColumn();
    }
}

/// <summary>Raises one numbered fact per call, all under its own key or that of another.</summary>
internal sealed class Source : Aggregate
{
    private Source()
    {
    }

    public int Said { get; private set; }

    public static Source New() => new() { Id = Guid.CreateVersion7() };

    public void Say(string word = "") => Say(Id, Said + 1, word);

    public void Say(Guid about, int ordinal, string word = "")
    {
        Said++;
        Raise(new UnitSaved(about, $"{ordinal:00000}", word, UnitKind.DistrictDepartment, false));
        Note("Say", Actor.System, DateTimeOffset.UnixEpoch);
    }
}

/// <summary>That a fact was handled; a fact handled twice would leave two.</summary>
internal sealed class Effect
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid Key { get; init; }
    public int Ordinal { get; init; }
    /// <summary>Given by the database when the effect is written, so it tells the order of delivery.</summary>
    public long Order { get; private set; }
}

/// <summary>What a handler does beside leaving its effect; set by the test.</summary>
internal sealed class ProbeScript
{
    public Func<UnitSaved, ProbeContext, Task> Inside { get; set; } = (_, _) => Task.CompletedTask;
}

internal sealed class ProbeHandler(ProbeContext db, ProbeScript script) : INotificationHandler<UnitSaved>
{
    public async Task Handle(UnitSaved notification, CancellationToken cancellationToken)
    {
        db.Effects.Add(new Effect { Key = notification.UnitId, Ordinal = int.Parse(notification.Code) });
        await db.SaveChangesAsync(cancellationToken);
        await script.Inside(notification, db);
    }
}

/// <summary>A host with nothing but the Kernel and the probe.</summary>
internal static class ProbeHost
{
    public static IHost Build(string connectionString, ProbeScript script, TimeProvider? time = null, params string[] settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder([.. TestSettings.For(connectionString, null).AsArguments(), .. settings]);
        builder.Logging.ClearProviders();
        if (time is not null) builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(script);
        builder.AddKernel();
        builder.AddModule<ProbeContext>("probe");
        return builder.Build();
    }

    /// <summary>Creates the tables of the Kernel and the probe in an empty database.</summary>
    public static async Task CreateTablesAsync(string connectionString)
    {
        using var host = Build(connectionString, new ProbeScript());
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KernelContext>().Database.MigrateAsync();
        var probe = scope.ServiceProvider.GetRequiredService<ProbeContext>();
        await probe.Database.ExecuteSqlRawAsync("create schema probe");
        var script = probe.Database.GenerateCreateScript();
        foreach (var statement in script.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(s => s.Contains("probe.", StringComparison.Ordinal) && !s.Contains("DO $", StringComparison.Ordinal)))
        {
            await probe.Database.ExecuteSqlRawAsync(statement);
        }
    }

    /// <summary>Has <paramref name="keys"/> sources say <paramref name="times"/> words each, one save per word.</summary>
    public static async Task<IReadOnlyList<Guid>> SayAsync(IHost host, int keys, int times, string word = "")
    {
        List<Guid> ids = [];
        for (var k = 0; k < keys; k++)
        {
            await using var scope = host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ProbeContext>();
            var source = Source.New();
            db.Sources.Add(source);
            for (var t = 0; t < times; t++)
            {
                source.Say(word);
                await db.SaveChangesAsync();
            }

            ids.Add(source.Id);
        }

        return ids;
    }
}
