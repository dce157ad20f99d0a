using System.Globalization;
using ZhihuiShibei.Benchmarks.Running;

namespace ZhihuiShibei.Benchmarks.Beside;

/// <summary>Closed-loop load on the host: each of sixteen connections asks again as soon as it is answered.</summary>
internal static class Wrk
{
    /// <returns>Requests a second.</returns>
    /// <exception cref="BenchFailure">An answer was not 2xx: then something else was measured.</exception>
    public static async Task<double> RunAsync(Settings settings, Uri host, Endpoint endpoint, int seconds, CancellationToken ct)
    {
        var file = Path.Combine(settings.Out, $"{endpoint.Key}.requests");
        await File.WriteAllLinesAsync(file, endpoint.Requests.Select(r => $"{r.Method}\t{r.Path}\t{r.Token}\t{r.Body}"), ct);
        var said = await Programs.RunAsync(
            "wrk",
            ["-t2", $"-c{Settings.Connections}", $"-d{seconds}s", "--timeout", "10s", "-s", Path.Combine(AppContext.BaseDirectory, "Beside", "load.lua"), host.OriginalString],
            new Dictionary<string, string> { ["LOAD_FILE"] = file }, ct);
        var result = said.Split('\n').FirstOrDefault(l => l.StartsWith("RESULT ", StringComparison.Ordinal))?.Split(' ')
            ?? throw new BenchFailure($"wrk said nothing of use:\n{said}");
        var (requests, microseconds, errors) = (Number(result[1]), Number(result[2]), Number(result[3]));
        if (errors > 0) throw new BenchFailure($"{errors} of {requests} answers to {endpoint.Name} failed; .data/bench/host.log says why.\n{said}");
        return requests / (microseconds / 1e6);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
