using System.Diagnostics;
using System.Text.Json;
using ZhihuiShibei.Benchmarks.Beside;
using ZhihuiShibei.Benchmarks.Running;
using ZhihuiShibei.Benchmarks.Seeding;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>查重: whether the suggestion that a text retells is found first, and how long people wait while others submit.</summary>
internal sealed class SimilarFigures(Settings settings, BenchDatabase database, HttpClient http, Uri host, string officer)
{
    private const string Path = "/api/office/suggestions/similar";
    private const int Asked = 400;
    private const int Askers = 2;
    private const int Submissions = 50;
    private const double Milliseconds = 50;
    private readonly Texts _texts = new(Seeder.Seed);

    public async Task<IEnumerable<Figure>> MeasureAsync(OpenLoop loop, Endpoint submit, CancellationToken ct)
    {
        var ids = await database.ColumnAsync<Guid>("select id from intake.suggestion order by received_at, id limit $1", ct, settings.Suggestions);
        var random = new Random(7);
        int[] numbers = [.. Enumerable.Range(0, Asked).Select(_ => random.Next(ids.Count))];
        return
        [
            await FirstAsync("retold with body: right one first", 0.85, numbers, ids, n => Body(_texts.Paraphrase(n), whole: true), ct),
            await FirstAsync("retold, title alone: right one first", 0.75, numbers, ids, n => Body(_texts.Paraphrase(n), whole: false), ct),
            await FirstAsync("forwarded copy: right one first", 0.99, numbers, ids, n => Body(_texts.Copy(n), whole: true), ct),
            .. await SpeedAsync(loop, submit, numbers, ct),
        ];
    }

    private async Task<Figure> FirstAsync(string name, double reach, int[] numbers, List<Guid> ids, Func<int, string> body, CancellationToken ct)
    {
        var (first, shown, same, empty) = (0, 0, 0, 0);
        foreach (var number in numbers)
        {
            var (answer, _) = await AskAsync(body(number), ct);
            var items = answer.GetProperty("items").EnumerateArray().ToList();
            if (answer.GetProperty("degraded").GetBoolean()) throw new BenchFailure("A look-up took longer than a second.");
            if (items.Count == 0) empty++;
            else if (items[0].GetProperty("id").GetGuid() == ids[number])
            {
                first++;
                if (items[0].GetProperty("score").GetDouble() >= 0.75) same++;
            }

            if (items.Exists(i => i.GetProperty("id").GetGuid() == ids[number])) shown++;
        }

        var ratio = (double)first / numbers.Length;
        return new(name, $"{ratio:0.000}", $"≥ {reach:0.00}", ratio >= reach,
            $"of {numbers.Length}; among the ten {(double)shown / numbers.Length:0.000}, first with ≥ 0.75 {(double)same / numbers.Length:0.000}, nothing shown {(double)empty / numbers.Length:0.000}");
    }

    /// <summary>Two people ask one text after another, while the others submit at fixed instants.</summary>
    private async Task<IEnumerable<Figure>> SpeedAsync(OpenLoop loop, Endpoint submit, int[] numbers, CancellationToken ct)
    {
        string[] bodies = [.. numbers.Select((n, i) => Body(_texts.Paraphrase(n), whole: i % 2 == 0))];
        await RoundAsync(loop, submit, bodies, Math.Min(settings.WarmUp, 10), ct);
        var (asked, submitted) = await RoundAsync(loop, submit, bodies, settings.Seconds * 2, ct);
        var p99 = Percentiles.Of(asked, 0.99);
        var beside = Percentiles.Of(submitted, 0.99);
        return
        [
            new($"similar, {Askers} askers beside {Submissions} submissions a second, p99", $"{p99:0.0} ms", $"≤ {Milliseconds} ms", p99 <= Milliseconds,
                $"p50 {Percentiles.Of(asked, 0.5):0.0} ms of {asked.Count:N0}, half of them a title alone; p95 {Percentiles.Of(asked, 0.95):0.0} ms"),
            new("… the submissions beside, p50 / p99", $"{Percentiles.Of(submitted, 0.5):0.0} / {beside:0.0} ms"),
        ];
    }

    private async Task<(List<double> Asked, List<double> Submitted)> RoundAsync(OpenLoop loop, Endpoint submit, string[] bodies, int seconds, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var askers = Enumerable.Range(0, Askers).Select(a => AskOnAsync(bodies, a * bodies.Length / Askers, over.Token)).ToList();
        var submitted = await loop.RunAsync([(submit, 1)], Submissions, seconds, ct);
        await over.CancelAsync();
        return ([.. (await Task.WhenAll(askers)).SelectMany(t => t)], [.. submitted.SelectMany(t => t)]);
    }

    private async Task<List<double>> AskOnAsync(string[] bodies, int from, CancellationToken ct)
    {
        List<double> times = [];
        try
        {
            for (var i = from; ; i++) times.Add((await AskAsync(bodies[i % bodies.Length], ct)).Milliseconds);
        }
        catch (OperationCanceledException)
        {
            return times;
        }
    }

    private async Task<(JsonElement Answer, double Milliseconds)> AskAsync(string body, CancellationToken ct)
    {
        using var message = new Call(HttpMethod.Post, Path, officer, body).ToMessage(host);
        message.Headers.Remove("Idempotency-Key");
        var clock = Stopwatch.StartNew();
        using var answer = await http.SendAsync(message, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        if (!answer.IsSuccessStatusCode) throw new BenchFailure($"{Path} answered {(int)answer.StatusCode}: {text}");
        return (JsonDocument.Parse(text).RootElement, clock.Elapsed.TotalMilliseconds);
    }

    private static string Body(Writing its, bool whole) => whole
        ? JsonSerializer.Serialize(new { topic = its.Topic, rationale = its.Rationale, countermeasures = its.Countermeasures })
        : JsonSerializer.Serialize(new { topic = its.Topic });
}
