using System.Diagnostics;
using ZhihuiShibei.Identity;

namespace ZhihuiShibei.Tests.Support;

/// <summary>A host in a process of its own on the database of a test, at the present day: one that a test can kill.</summary>
internal sealed class OtherHost : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private OtherHost(Process process, Uri address) => (_process, _http) = (process, new HttpClient { BaseAddress = address });

    public static async Task<OtherHost> StartAsync(ShibeiApp app)
    {
        var settings = TestSettings.For(app.Database.ConnectionString, app.WeChat, "environment=Development", "Logging:LogLevel:Microsoft.Hosting.Lifetime=Information");
        var process = new Process
        {
            StartInfo = new("dotnet", [typeof(ZhihuiShibei.Host.Preparation).Assembly.Location, .. settings.AsArguments()]) { RedirectStandardOutput = true },
        };
        process.Start();
        const string Listening = "Now listening on: ";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains(Listening, StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.ReadToEndAsync(); // or its pipe would fill up
            return new(process, new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim()));
        }

        throw new AssertionException("The other host did not start.");
    }

    public async Task<ApiClient> SignInAsync(string userName)
    {
        var client = new ApiClient(_http);
        var password = IdentityModule.DemoAccounts.Single(a => a.UserName == userName).Password;
        return client.As((string)(await client.PostAsync("/api/office/sign-in", new { userName, password })).Ok()["accessToken"]!);
    }

    /// <param name="signal">Such as <c>KILL</c>.</param>
    public async Task EndAsync(string signal)
    {
        Command.Run("kill", $"-{signal}", $"{_process.Id}");
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _http.Dispose();
    }
}
