using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ZhihuiShibei.Benchmarks.Beside;
using ZhihuiShibei.Benchmarks.Running;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>统计: the overview as the wall and people's phones load it, the numbers that officials look at, a monthly report, and whether all adds up.</summary>
internal sealed class StatisticsFigures(Settings settings, BenchDatabase database, HttpClient http, Uri host, string officer)
{
    private const int Rate = 10;
    private const double OverviewReach = 300;
    private const double ReportReach = 10;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public async Task<IEnumerable<Figure>> MeasureAsync(CancellationToken ct)
    {
        var (from, to) = (Month(-13), Month(-2));
        List<Endpoint> kinds =
        [
            Kind("overview", "/overview"), Kind("funnel of a year by street", Statistics($"funnel?by=Subdistrict&from={from}&to={to}")),
            Kind("on time, a year by unit", Statistics($"on-time?by=Unit&from={from}&to={to}")), Kind("open and overdue by unit", Statistics("now?by=Unit")),
            Kind("medians of a month", Statistics($"durations?from={to}")), Kind("public, a month by street", $"/api/open/statistics?by=Subdistrict&month={to}"),
            Kind("list behind a figure", Statistics($"cases?measures=Accepted&basis=Happened&from={to}-01&to={to}-28&channel=Counter")),
        ];
        var loop = new OpenLoop(http, host, new Random(19));
        List<(Endpoint, int)> mix = [.. kinds.Select(k => (k, 1))];
        await loop.RunAsync(mix, Rate, settings.WarmUp, ct);
        var overview = (await loop.RunAsync([(kinds[0], 1)], Rate, settings.Seconds * 2, ct)).SelectMany(t => t).ToList();
        var times = await loop.RunAsync(mix, Rate, settings.Seconds * 4, ct);
        var p99 = Percentiles.Of(overview, 0.99);
        var report = await DoneAsync("/api/office/statistics/reports", JsonSerializer.Serialize(new { month = to }), ct);
        var recount = await DoneAsync("/api/office/statistics/recounts", "{}", ct);
        return
        [
            new("overview page, p99", $"{p99:0.0} ms", $"≤ {OverviewReach} ms", p99 <= OverviewReach, $"p50 {Percentiles.Of(overview, 0.5):0.0} ms of {overview.Count} at {Rate} a second"),
            .. times.OrderBy(t => t.Key, StringComparer.Ordinal).Select(kind => new Figure($"… {kind.Key}, p50 / p99", $"{Percentiles.Of(kind, 0.5):0.0} / {Percentiles.Of(kind, 0.99):0.0} ms")),
            new("monthly report", $"{report.Took.TotalSeconds:0.0} s", $"≤ {ReportReach} s", report.Took.TotalSeconds <= ReportReach, $"from asking to the end of the job: {report.Message}"),
            new("every suggestion counted anew", $"{recount.Took.TotalSeconds:0.0} s",
                Detail: $"{recount.Message} {await database.ScalarAsync<long>("select count(*) from reporting.tally", ct):N0} tallies of {await database.ScalarAsync<long>("select count(*) from reporting.journey", ct):N0} journeys"),
        ];
    }

    private Endpoint Kind(string name, string path) => new("statistics", name, 0, [new(HttpMethod.Get, path, officer, null)]);

    private static string Statistics(string query) => $"/api/office/statistics/{query}";

    /// <summary>Has a job done, and measures it as whoever asked for it does.</summary>
    private async Task<(TimeSpan Took, string Message)> DoneAsync(string path, string body, CancellationToken ct)
    {
        var took = Stopwatch.StartNew();
        var job = (await AskAsync(new(HttpMethod.Post, path, officer, body), ct)).GetProperty("jobId").GetString();
        while (true)
        {
            var state = await AskAsync(new(HttpMethod.Get, $"/api/office/jobs/{job}", officer, null), ct);
            var status = state.GetProperty("status").GetString();
            if (status == "Done") return (took.Elapsed, state.GetProperty("message").GetString()!);
            if (status is not ("Queued" or "Running")) throw new BenchFailure($"{path} ended as {state}");
            await Task.Delay(Look, ct);
        }
    }

    private async Task<JsonElement> AskAsync(Call call, CancellationToken ct)
    {
        using var message = call.ToMessage(host);
        using var answer = await http.SendAsync(message, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new BenchFailure($"{call.Path} answered {(int)answer.StatusCode}: {text}");
    }

    private static string Month(int ago) => TimeProvider.System.GetUtcNow().AddHours(8).AddMonths(ago).ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
