using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace ZhihuiShibei.Tests.Outbox;

/// <summary>
/// A process of its own that delivers facts, for crash tests to kill. Says a line on standard output each time a handler has
/// written its effect and not yet committed, and lingers there a moment, so that a kill meets it inside.
/// </summary>
internal static class CourierChild
{
    private const string Verb = "deliver";

    /// <summary>The entry point of the test assembly when run as a program; the test runner does not use it.</summary>
    public static async Task<int> Main(string[] args)
    {
        if (args is not [Verb, var connectionString]) return 2;
        var script = new ProbeScript
        {
            Inside = async (fact, _) =>
            {
                await Console.Out.WriteLineAsync($"inside {fact.Code}");
                await Console.Out.FlushAsync();
                await Task.Delay(Random.Shared.Next(4));
            },
        };
        using var host = ProbeHost.Build(connectionString, script);
        await host.RunAsync();
        return 0;
    }

    /// <summary>Starts the process; the caller kills it.</summary>
    public static Process Start(string connectionString)
    {
        var dll = typeof(CourierChild).Assembly.Location;
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
            {
                ArgumentList = { dll, Verb, connectionString },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.Start();
        return process;
    }
}
