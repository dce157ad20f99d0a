using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using ZhihuiShibei.WeChat;
using ZhihuiShibei.WeChatStandIn;

namespace ZhihuiShibei.Tests.WeChat;

/// <summary>The client as a host would register it, a stand-in on its own port, one frozen clock for both, and all that was logged.</summary>
internal sealed class WeChatBed : IAsyncDisposable
{
    public const string OpenId = "oResident_1-x", TemplateId = "T-progress";
    public static readonly DateTimeOffset Start = new(2024, 11, 28, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly ServiceProvider _services;
    private readonly HttpClient _raw;

    private WeChatBed(WeChatStandInServer server, FakeTimeProvider clock, string? timeout)
    {
        (Server, Clock, _raw) = (server, clock, new HttpClient { BaseAddress = server.BaseAddress });
        _services = new ServiceCollection()
          .AddSingleton<TimeProvider>(clock)
          .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
          .AddWeChat(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
          {
              ["WeChat:AppId"] = server.Options.AppId,
              ["WeChat:Secret"] = server.Options.Secret,
              ["WeChat:BaseAddress"] = server.BaseAddress.ToString(),
              ["WeChat:PushToken"] = server.Options.PushToken,
              ["WeChat:EncodingAesKey"] = server.Options.EncodingAesKey,
              ["WeChat:OriginalId"] = server.Options.OriginalId,
              ["WeChat:Timeout"] = timeout ?? "00:00:10",
          }).Build())
          .BuildServiceProvider();
    }

    public WeChatStandInServer Server { get; }
    public FakeTimeProvider Clock { get; }
    public LogLines Log { get; } = new();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static async Task<WeChatBed> StartAsync(StandInOptions? options = null, string? timeout = null)
    {
        var clock = new FakeTimeProvider(Start);
        return new(await WeChatStandInServer.StartAsync((options ?? new()) with { EnvironmentName = "Testing" }, clock), clock, timeout);
    }

    /// <summary>A call past the client, answered as JSON.</summary>
    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await _raw.PostAsJsonAsync(path, body);
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsByteArrayAsync());
    }

    public async Task<JsonElement> GetAsync(string path) =>
      JsonSerializer.Deserialize<JsonElement>(await _raw.GetByteArrayAsync(new Uri(path, UriKind.Relative)));

    /// <summary>A second consumer of the account kills the token behind the client's back.</summary>
    public async Task KillTokenAsync()
    {
        Server.Clock.Advance(TimeSpan.FromSeconds(31));
        await PostAsync("/cgi-bin/stable_token", new
        {
            grant_type = "client_credential",
            appid = Server.Options.AppId,
            secret = Server.Options.Secret,
            force_refresh = true,
        });
    }

    public int TokenFetches => Server.Calls.To("/cgi-bin/stable_token")
      .Count(call => !call.Body.Contains("\"force_refresh\":true", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        _raw.Dispose();
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }
}

/// <summary>Every line any logger wrote, at any level, with exceptions and structured values.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> All => [.. _lines];

    public ILogger CreateLogger(string categoryName) => this;
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        _lines.Enqueue($"scope {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : "";
        _lines.Enqueue($"{logLevel} {formatter(state, exception)} {values} {exception}");
    }

    public void Dispose() { }
}
