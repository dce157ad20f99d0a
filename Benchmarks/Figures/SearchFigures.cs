using System.Diagnostics;
using System.Text.Json;
using ZhihuiShibei.Benchmarks.Beside;
using ZhihuiShibei.Benchmarks.Running;
using ZhihuiShibei.Benchmarks.Seeding;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>检索: first pages of many kinds of search, and a page at the very end of all suggestions beside the first.</summary>
internal sealed class SearchFigures(Settings settings, BenchDatabase database, HttpClient http, Uri host, string officer)
{
    private const int Rate = 20;
    private const double Milliseconds = 100;
    private const double Ratio = 2;
    private const int Pages = 200;

    public async Task<IEnumerable<Figure>> MeasureAsync(CancellationToken ct)
    {
        var kinds = Kinds();
        var loop = new OpenLoop(http, host, new Random(5));
        List<(Endpoint, int)> mix = [.. kinds.Select(k => (k, 1))];
        await loop.RunAsync(mix, Rate, settings.WarmUp, ct);
        var times = await loop.RunAsync(mix, Rate, settings.Seconds * 4, ct);
        var all = times.SelectMany(t => t).ToList();
        var p99 = Percentiles.Of(all, 0.99);
        return
        [
            new("search, first page, p99", $"{p99:0.0} ms", $"≤ {Milliseconds} ms", p99 <= Milliseconds,
                $"p50 {Percentiles.Of(all, 0.5):0.0} ms of {all.Count:N0} at {Rate} a second over {kinds.Count} kinds"),
            .. times.Select(kind => new Figure($"… {kind.Key}, p50 / p99", $"{Percentiles.Of(kind, 0.5):0.0} / {Percentiles.Of(kind, 0.99):0.0} ms")),
            await DeepAsync(ct),
        ];
    }

    /// <summary>By turns the first page and one with few suggestions behind it.</summary>
    private async Task<Figure> DeepAsync(CancellationToken ct)
    {
        var (at, id) = (await database.ColumnAsync<DateTime>("select received_at from intake.search_entry order by received_at, suggestion_id offset 100 limit 1", ct),
            await database.ColumnAsync<Guid>("select suggestion_id from intake.search_entry order by received_at, suggestion_id offset 100 limit 1", ct));
        var deep = $"/api/office/suggestions?cursor={new Cursor(new(at[0], TimeSpan.Zero), id[0])}";
        List<double> first = [], last = [];
        for (var i = 0; i < Pages; i++)
        {
            first.Add(await TimeAsync("/api/office/suggestions", ct));
            last.Add(await TimeAsync(deep, ct));
        }

        var ratio = Percentiles.Median(last) / Percentiles.Median(first);
        return new("page at the end, times the first page", $"{ratio:0.00}", $"≤ {Ratio}", ratio <= Ratio,
            $"medians {Percentiles.Median(last):0.0} : {Percentiles.Median(first):0.0} ms, {settings.Suggestions - 100:N0} suggestions deep");
    }

    private async Task<double> TimeAsync(string path, CancellationToken ct)
    {
        using var message = new Call(HttpMethod.Get, path, officer, null).ToMessage(host);
        var clock = Stopwatch.StartNew();
        using var answer = await http.SendAsync(message, ct);
        using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(ct));
        if (!answer.IsSuccessStatusCode || page.RootElement.GetProperty("items").GetArrayLength() == 0) throw new BenchFailure($"{path} answered {(int)answer.StatusCode} or nothing.");
        return clock.Elapsed.TotalMilliseconds;
    }

    private List<Endpoint> Kinds()
    {
        var random = new Random(11);
        var texts = new Texts(Seeder.Seed);
        var written = Enumerable.Range(0, 40).Select(_ => texts.Write(random.Next(settings.Suggestions))).ToList();
        return
        [
            Kind("common word", w => "words=" + Esc("停车")),
            Kind("rare words", w => "words=" + Esc(w.Topic[2..8])),
            Kind("two common words", w => "words=" + Esc("老人 路灯")),
            Kind("phrase of a text", w => "words=" + Esc($"“{w.Rationale.Substring(12, 9)}”")),
            Kind("common words that never meet", w => "words=" + Esc("糖球会 飞线充电")),
            Kind("no such word", w => "words=" + Esc("量子纠缠")),
            Kind("word in a community", w => $"words={Esc("扶手")}&community={w.Place.Code}"),
            Kind("domain and community", w => $"domain={w.Domain}&community={w.Place.Code}"),
            Kind("status and word", w => $"status=AwaitingSupplement&words={Esc("消防栓")}"),
            Kind("rare status, community", w => $"status=AwaitingSupplement&community={w.Place.Code}"),
            Kind("word in an old month", w => $"words={Esc("电梯")}&from={Day(-640)}&to={Day(-610)}"),
            Kind("rare words, old period", w => $"words={Esc(w.Topic[2..8])}&from={Day(-720)}&to={Day(-600)}"),
            Kind("public ones with a word", w => $"publicity=Anonymous&words={Esc("公厕")}"),
            Kind("number of the day", w => $"number={random.Next(1, 900):0000}"),
        ];

        Endpoint Kind(string name, Func<Writing, string> query) => new(
            "search", name, 0, [.. written.Select(w => new Call(HttpMethod.Get, $"/api/office/suggestions?{query(w)}", officer, null))]);
    }

    private static string Esc(string text) => Uri.EscapeDataString(text);

    private static string Day(int ago) => $"{TimeProvider.System.GetUtcNow().AddDays(ago):yyyy-MM-dd}";
}
