using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Audit;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Clocks.Notices;
using ZhihuiShibei.Kernel.Clocks.Telling;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Kernel;

/// <summary>How the house and its modules are put together.</summary>
public static class KernelRegistration
{
    /// <summary>The name of the one connection string.</summary>
    public const string Connection = "Shibei";

    /// <summary>Adds what every module stands on; once, before the modules.</summary>
    public static void AddKernel(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.AddClocks(builder.Configuration);
        services.AddSingleton(sp => Source(sp.GetRequiredService<IConfiguration>(), sp.GetRequiredService<ILoggerFactory>()));
        services.Configure<VaultKeys>(builder.Configuration.GetSection("Vault"));
        services.Configure<OutboxSettings>(builder.Configuration.GetSection("Outbox"));
        services.AddSingleton<PersonalDataCipher>();
        services.AddSingleton<VaultRotation>();
        services.AddSingleton<Bell>();
        services.AddSingleton(sp => new FactCatalogue(sp.GetServices<RegisteredModule>()));
        services.AddScoped<Caller>();
        services.AddScoped<IdempotencyScope>();
        services.AddScoped<ModuleServices>();
        services.AddScoped<Delivery>();
        services.AddScoped(sp => new PersonalDataGate(
            sp.GetRequiredService<KernelContext>(), sp.GetRequiredService<PersonalDataCipher>(), sp.GetRequiredService<Caller>(),
            sp.GetRequiredService<TimeProvider>()));
        services.AddScoped(sp => new AuditVerifier(sp.GetRequiredService<KernelContext>()));
        services.AddScoped(sp => new DeadFacts(
            sp.GetRequiredService<KernelContext>(), sp.GetRequiredService<Bell>(), sp.GetRequiredService<TimeProvider>()));
        services.AddScoped(sp => new LoadedNotices(
            sp.GetRequiredService<KernelContext>(), sp.GetRequiredService<CurrentCalendar>(), sp.GetRequiredService<Caller>(), sp.GetRequiredService<TimeProvider>(),
            sp.GetRequiredService<OpenClocks>()));
        services.AddScoped<OpenClocks>();
        services.AddScoped(sp => new SubjectClocks(
            sp.GetRequiredService<OpenClocks>(), sp.GetRequiredService<CurrentCalendar>(), sp.GetRequiredService<TimeProvider>()));
        services.AddHostedService<CalendarKeeper>();
        services.AddHostedService<RecomputationWatch>();
        services.AddHostedService<AuditSealer>();
        services.AddHostedService<IdempotencySweep>();
        services.AddHostedService<JobSweep>();
        services.AddExceptionHandler<Problems>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.Complete);
        // A body that cannot be read becomes problem+json like everything else, in every environment.
        services.Configure<Microsoft.AspNetCore.Routing.RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options => WireJson.Apply(options.SerializerOptions));
        services.AddAuthorization(Policies.AddTo);
        AddContext<KernelContext>(services, KernelTables.Schema);
    }

    /// <summary>Adds a module: its context on its own schema, its handlers, and the couriers that bring it facts.</summary>
    public static void AddModule<TContext>(this IHostApplicationBuilder builder, string schema)
        where TContext : ModuleContext
    {
        var services = builder.Services;
        var assembly = typeof(TContext).Assembly;
        AddContext<TContext>(services, schema);
        services.AddMediatR(options =>
        {
            options.RegisterServicesFromAssembly(assembly);
            options.MediatorImplementationType = typeof(DeliveryMediator);
        });
        var couriers = builder.Configuration.GetValue("Outbox:Couriers", new OutboxSettings().Couriers);
        for (var i = 0; i < couriers; i++)
            services.AddSingleton<IHostedService>(sp => ActivatorUtilities.CreateInstance<Courier<TContext>>(sp, schema));
    }

    private static void AddContext<TContext>(IServiceCollection services, string schema)
        where TContext : ModuleContext
    {
        services.AddSingleton(new RegisteredModule(schema, typeof(TContext).Assembly, typeof(TContext)));
        services.AddPooledDbContextFactory<TContext>((sp, options) => options
            .UseNpgsql(sp.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql
                .MigrationsHistoryTable("__migrations", schema).SetPostgresVersion(15, 0))
            .UseSnakeCaseNamingConvention()
            .EnableThreadSafetyChecks(false));
        services.AddScoped(sp =>
        {
            var context = sp.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
            context.Serve(sp.GetRequiredService<ModuleServices>());
            return context;
        });
    }

    private static NpgsqlDataSource Source(IConfiguration configuration, ILoggerFactory logs)
    {
        var text = configuration.GetConnectionString(Connection);
        if (string.IsNullOrWhiteSpace(text))
            throw new InvalidOperationException($"Set ConnectionStrings__{Connection} to the PostgreSQL database, such as Host=localhost;Database=shibei;Username=shibei;Password=…");
        var connection = new NpgsqlConnectionStringBuilder(text) { Enlist = false, NoResetOnClose = true };
        if (!connection.ContainsKey("Max Auto Prepare")) connection.MaxAutoPrepare = 200;
        if (!connection.ContainsKey("Auto Prepare Min Usages")) connection.AutoPrepareMinUsages = 2;
        return new NpgsqlDataSourceBuilder(connection.ConnectionString).UseLoggerFactory(logs).Build();
    }
}
