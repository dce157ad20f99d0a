using ZhihuiShibei.Benchmarks.Beside;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>The answer times a resident or an officer would meet at a steady rate of requests.</summary>
internal static class OpenLoopFigures
{
    private const double Reach = 25;

    public static async Task<IEnumerable<Figure>> MeasureAsync(Settings settings, OpenLoop loop, Endpoints endpoints, CancellationToken ct)
    {
        List<(Endpoint, int)> mix = [(endpoints.Submit, 1), (endpoints.MyList, 4), (endpoints.Detail, 3), (endpoints.Triage, 2)];
        await loop.RunAsync(mix, Settings.Rate, settings.WarmUp, ct);
        var times = await loop.RunAsync(mix, Settings.Rate, settings.Seconds * 4, ct);
        var all = times.SelectMany(t => t).ToList();
        var p99 = Percentiles.Of(all, 0.99);
        return
        [
            new($"open loop, {Settings.Rate} requests a second, p99", $"{p99:0.0} ms", $"≤ {Reach} ms", p99 <= Reach,
                $"p50 {Percentiles.Of(all, 0.5):0.0} ms of {all.Count:N0}; one in ten submits"),
            .. times.Select(kind => new Figure($"… {kind.Key}, p50 / p99", $"{Percentiles.Of(kind, 0.5):0.0} / {Percentiles.Of(kind, 0.99):0.0} ms")),
        ];
    }
}
