using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using ZhihuiShibei.Identity;
using ZhihuiShibei.WeChatStandIn;
// Any type of the host tells the factory which program to start; "Program" itself is one of two.
using HostAssembly = ZhihuiShibei.Host.Edge.SecurityHeaders;

namespace ZhihuiShibei.Tests.Support;

/// <summary>
/// The whole system for one test: the host as it is, on its own database and its own WeChat stand-in, by a clock that the test
/// moves. It starts on 2024-11-28 at 09:00 in Qingdao.
/// <code>await using var app = await ShibeiApp.StartAsync();</code>
/// </summary>
internal sealed class ShibeiApp : IAsyncDisposable
{
    public static readonly DateTimeOffset Beginning = new(2024, 11, 28, 1, 0, 0, TimeSpan.Zero);

    private readonly DeclaredCodes _codes = new();
    private readonly string[] _settings;
    private readonly bool _ownsAll;
    private WebApplicationFactory<HostAssembly> _factory;

    private ShibeiApp(
        TestDatabase database, FakeTimeProvider time, WeChatStandInServer weChat, LogLines log, string[] settings, string? files = null)
    {
        (Database, Time, WeChat, Log, _settings, _ownsAll) = (database, time, weChat, log, settings, files is null);
        Files = files ?? Path.Combine(Path.GetTempPath(), $"shibei-files-{Guid.NewGuid():N}");
        _factory = Factory(0);
    }

    public TestDatabase Database { get; }
    public FakeTimeProvider Time { get; }
    public WeChatStandInServer WeChat { get; }
    public LogLines Log { get; }

    /// <summary>The folder of this host's files.</summary>
    public string Files { get; }

    public IServiceProvider Services => _factory.Services;
    public Uri Address => _factory.ClientOptions.BaseAddress;

    /// <param name="settings">Configuration beside the usual, as <c>Name:Of=value</c>.</param>
    public static async Task<ShibeiApp> StartAsync(params string[] settings)
    {
        var time = new FakeTimeProvider(Beginning);
        var weChat = await WeChatStandInServer.StartAsync(new StandInOptions { EnvironmentName = "Development" }, time);
        var app = new ShibeiApp(await TestDatabase.CreateAsync(), time, weChat, new LogLines(), settings);
        app._factory.StartServer();
        weChat.Pushes.Url = new Uri(app.Address, "/wechat/push");
        return app;
    }

    /// <summary>A second host on the same database, as another node would be.</summary>
    public ShibeiApp Another()
    {
        var other = new ShibeiApp(Database, Time, WeChat, Log, _settings, Files);
        other._factory.StartServer();
        return other;
    }

    /// <summary>Stops the host and starts it anew at the same address, with nothing but its database left; clients stay signed in.</summary>
    /// <param name="meanwhile">What happens while it is down.</param>
    public async Task RestartAsync(Func<Task>? meanwhile = null)
    {
        var port = Address.Port;
        await _factory.DisposeAsync();
        if (meanwhile is not null) await meanwhile();
        _factory = Factory(port);
        _factory.StartServer();
    }

    /// <summary>A client of nobody in particular.</summary>
    public ApiClient Anyone() => new(_factory.CreateClient());

    /// <summary>A resident, signed in through WeChat; the same name is the same person.</summary>
    public async Task<ApiClient> ResidentAsync(string name = "wang")
    {
        var client = Anyone();
        var session = (await client.PostAsync("/api/mini/sign-in", new { code = WeChat.IssueLoginCode(OpenIdOf(name)) })).Ok();
        return client.As((string)session["accessToken"]!, (Guid)session["accountId"]!);
    }

    /// <summary>The openid behind a resident's name.</summary>
    public static string OpenIdOf(string name) => $"o{name}";

    /// <summary>A member of staff by demo user name, such as <c>shegong</c> (Social Work Department) or <c>dagang</c> (大港街道).</summary>
    public async Task<ApiClient> StaffAsync(string userName)
    {
        var client = Anyone();
        var account = IdentityModule.DemoAccounts.Single(a => a.UserName == userName);
        var session = (await client.PostAsync("/api/office/sign-in", new { userName, password = account.Password })).Ok();
        return client.As((string)session["accessToken"]!);
    }

    /// <summary>A partner system of the government website, registered by the system administrator.</summary>
    public async Task<ApiClient> PartnerAsync(string channel = "GovernmentWebsite")
    {
        var clientId = $"partner-{Guid.NewGuid():N}"[..20];
        var administrator = await StaffAsync("xitong");
        var registered = (await administrator.PostAsync("/api/office/partners", new { clientId, name = "市北政务网", channel })).Ok();
        var client = Anyone();
        var token = (await client.PostAsync("/api/channel/token", new
        {
            grant_type = "client_credentials",
            client_id = clientId,
            client_secret = (string)registered["clientSecret"]!,
        })).Ok();
        return client.As((string)token["access_token"]!);
    }

    /// <summary>A unit's id by the beginning of its name, such as 大港街道.</summary>
    public async Task<Guid> UnitAsync(string name) =>
        await Database.ScalarAsync<Guid>("select id from identity.unit where name like $1 || '%'", name);

    /// <summary>Waits until every fact has been delivered (dead ones aside).</summary>
    public Task SettleAsync() => Eventually.TrueAsync(
        async () =>
        {
            // A fact that crossed with another act is put back for a moment, which would not pass while the test's clock stands.
            await Database.ExecuteAsync(
                "update kernel.outbox set due_at = $1 where due_at > $1 and dead_at is null", Time.GetUtcNow());
            return await Database.ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is null") == 0;
        }, "every fact is delivered");

    /// <summary>Does something with the host's services in a scope of its own.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        if (_ownsAll)
        {
            await WeChat.DisposeAsync();
            await Database.DisposeAsync();
            if (Directory.Exists(Files)) Directory.Delete(Files, recursive: true);
        }

        if (_codes.Missing.Count > 0) throw new AssertionException($"Not declared by Refuses:\n{string.Join('\n', _codes.Missing)}");
    }

    private WebApplicationFactory<HostAssembly> Factory(int port)
    {
        var factory = new WebApplicationFactory<HostAssembly>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Files:Path", Files);
            foreach (var (name, value) in TestSettings.For(Database.ConnectionString, WeChat, _settings)) builder.UseSetting(name, value);
            builder.ConfigureLogging(logging => logging.ClearProviders());
            builder.ConfigureServices(services =>
            {
                services.AddSingleton<TimeProvider>(Time);
                services.AddSingleton<IStartupFilter>(_codes);
                services.AddSingleton<ILoggerProvider>(Log);
            });
        });
        factory.UseKestrel(port);
        return factory;
    }
}
