using System.Globalization;
using System.Text.RegularExpressions;
using ZhihuiShibei.Benchmarks.Running;

namespace ZhihuiShibei.Benchmarks.Beside;

/// <summary>The same statements from PostgreSQL's own load program: what the database gives when nothing stands before it.</summary>
internal static partial class Pgbench
{
    /// <returns>Transactions a second.</returns>
    public static async Task<double> RunAsync(Settings settings, BenchDatabase database, Endpoint endpoint, PgbenchScript script, int seconds, CancellationToken ct)
    {
        var file = Path.Combine(settings.Out, $"{endpoint.Key}.pgbench.sql");
        await File.WriteAllTextAsync(file, script.Text, ct);
        var said = await Programs.RunAsync(
            Path.Combine(Environment.GetEnvironmentVariable("SHIBEI_PG_BIN") ?? "", "pgbench"),
            [
                "-n", "-M", "prepared", "-c", $"{Settings.Connections}", "-j", "2", "-T", $"{seconds}", "-f", file,
                .. script.Definitions.SelectMany(d => new[] { "-D", $"{d.Key}={d.Value}" }),
            ],
            database.Environment, ct);
        return Rate().Match(said) is { Success: true } rate
            ? double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new BenchFailure($"pgbench said nothing of use:\n{said}");
    }

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Rate();
}
