using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ZhihuiShibei.WeChatStandIn;

/// <summary>
/// WeChat's server API on a loopback port, for development, tests and benchmarks: the same paths, replies and refusals over real
/// HTTP, and handles to look at and to disturb it. Never runs in Production.
/// </summary>
public sealed class WeChatStandInServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly StandInPeople _people;
    private readonly StandInApi _api;
    private readonly StandInBreakages _breakages = new();

    private WeChatStandInServer(StandInOptions options, TimeProvider time)
    {
        Options = options;
        Clock = new(time);
        Credits = new(options);
        Pushes = new(options, Clock);
        _people = new(Clock);
        _api = new(options, Clock, _people, Credits, Pushes);
        // An empty builder, because the host's own settings (addresses, logging) are none of the stand-in's.
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = options.EnvironmentName });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        _app = builder.Build();
        _app.Run(new StandInPipeline(_api, new StandInControl(this), Calls, _breakages, Clock).HandleAsync);
    }

    public StandInOptions Options { get; }

    /// <summary>For <c>WeChat:BaseAddress</c>.</summary>
    public Uri BaseAddress { get; private set; } = null!;

    public StandInClock Clock { get; }
    public StandInCalls Calls { get; } = new();
    public StandInCredits Credits { get; }
    public StandInPushes Pushes { get; }

    /// <summary>Subscribe messages that arrived, oldest first, the latest 10 000.</summary>
    public IReadOnlyList<StandInMessage> Messages => _api.Messages;

    /// <exception cref="InvalidOperationException">The environment is Production.</exception>
    public static async Task<WeChatStandInServer> StartAsync(
      StandInOptions options, TimeProvider time, CancellationToken ct = default)
    {
        RefuseProduction(options.EnvironmentName);
        var server = new WeChatStandInServer(options, time);
        try
        {
            await server._app.StartAsync(ct);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
        var addresses = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.BaseAddress = new Uri(addresses.Single());
        return server;
    }

    /// <summary>A login code as <c>wx.login</c> gives it: once, five minutes.</summary>
    public string IssueLoginCode(string openId) => _people.Issue(openId, phone: null);

    /// <summary>A code of the getPhoneNumber button, bound to the user.</summary>
    public string IssuePhoneCode(string openId, string phone) => _people.Issue(openId, phone);

    /// <summary>The user opens the mini-program: the two hours of the text check begin anew.</summary>
    public void Visit(string openId) => _people.Seen(openId);

    /// <summary>Spoils the next calls of a path.</summary>
    public void Break(Breakage breakage) => _breakages.Add(breakage);

    /// <summary>Takes back what is left of every breakage: WeChat works again.</summary>
    public void Mend() => _breakages.Clear();

    /// <summary>The user answers the subscription question: credits are granted, and the event is posted.</summary>
    /// <returns>Whether the event was taken.</returns>
    public Task<bool> AnswerPopupAsync(string openId, bool accept, params string[] templateIds)
    {
        if (accept)
            foreach (var templateId in templateIds) Credits.Grant(openId, templateId);
        return Pushes.PopupAsync(openId, accept, templateIds);
    }

    /// <summary>Ends when the process is asked to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken ct = default) => _app.WaitForShutdownAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Pushes.Dispose();
    }

    private static void RefuseProduction(string given)
    {
        string?[] names =
        [
          given,
      Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
      Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"),
    ];
        if (names.Any(name => string.Equals(name, Environments.Production, StringComparison.OrdinalIgnoreCase)))
            throw new InvalidOperationException(
              "微信替身服务器不得在生产环境（Production）中运行。 The WeChat stand-in must never run in the Production environment.");
    }
}
