using ZhihuiShibei.Benchmarks.Running;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>From the start of the process to the first answer that came through sign-in, EF Core and the database.</summary>
internal static class ColdStart
{
    private const double Reach = 1.5;

    public static async Task<Figure> MeasureAsync(
        Settings settings, IReadOnlyDictionary<string, string> environment, HttpClient http, string token, CancellationToken ct)
    {
        List<double> seconds = [];
        for (var i = 0; i < settings.Starts; i++)
        {
            await using var host = HostProcess.Start(settings, environment);
            seconds.Add((await host.AnsweredAsync(http, "/api/mini/suggestions", token, ct)).TotalSeconds);
        }

        var median = Percentiles.Median(seconds);
        return new("cold start to the first answer (my list)", $"{median:0.00} s", $"≤ {Reach} s", median <= Reach,
            $"median of {seconds.Count}: {seconds.Min():0.00}–{seconds.Max():0.00} s, files in the cache");
    }
}
