using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ZhihuiShibei.Tests.Intake.Channels;

/// <summary>The host as a process of its own on a test's database, by the real clock; to be killed.</summary>
internal sealed class ChildHost : IDisposable
{
    private readonly Process _process;

    private ChildHost(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static ChildHost Start(ShibeiApp app)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
        free.Stop();
        var settings = TestSettings.For(app.Database.ConnectionString, app.WeChat, "environment=Development", $"urls={address}");
        var process = new Process { StartInfo = new("dotnet", [typeof(ZhihuiShibei.Host.Preparation).Assembly.Location, .. settings.AsArguments()]) };
        process.Start();
        return new(process, address);
    }

    /// <summary>Waits until it answers.</summary>
    public Task ReadyAsync() => Eventually.TrueAsync(async () =>
    {
        try
        {
            using var http = new HttpClient();
            return (await http.GetAsync(new Uri(Address, "/healthz"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }, "the other host answers", TimeSpan.FromSeconds(60));

    public void Kill() => _process.Kill(entireProcessTree: true);

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
