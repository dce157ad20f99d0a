using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ZhihuiShibei.Benchmarks.Beside;
using ZhihuiShibei.Benchmarks.Running;
using ZhihuiShibei.Benchmarks.Seeding;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>
/// 群众反映集中: whether topics that were put among the others are found, how long officers wait for a ranking, and what a computation costs
/// those who work at the triage desk meanwhile.
/// </summary>
internal sealed class ThemesFigures(Settings settings, BenchDatabase database, HttpClient http, Uri host, Endpoints endpoints)
{
    private const double Milliseconds = 1000;
    private const double FoundReach = 0.9;
    private const int DeskRate = 10;
    private const int Rankings = 20;
    private const int Submitters = 300;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // The theme that meets a topic best, by how much both have in common of what either has.
    private const string Meets = """
        with planted as (select unnest($1::uuid[]) as id),
        hits as (select m.theme_id, count(distinct m.suggestion_id) as both from intake.theme_member m join planted p on p.id = m.suggestion_id group by 1),
        sizes as (select h.theme_id, h.both, (select count(distinct m.suggestion_id) from intake.theme_member m where m.theme_id = h.theme_id and m.received_at >= $2) as size from hits h)
        select (array[both::float8 / cardinality($1::uuid[]), both::float8 / size])::float8[] from sizes order by 2.0 * both / (size + cardinality($1::uuid[])) desc limit 1
        """;

    public async Task<IEnumerable<Figure>> MeasureAsync(OpenLoop loop, CancellationToken ct)
    {
        var first = await ComputeAsync(30, ct);
        var topics = await PlantAsync(ct);
        List<double> quiet = [.. (await loop.RunAsync([(endpoints.Triage, 1)], DeskRate, settings.Seconds, ct)).SelectMany(t => t)], beside = [];
        var again = await ComputeAsync(30, ct, loop, beside);
        var found = await FoundAsync(topics, ct);
        var ninety = await ComputeAsync(90, ct, loop, beside);
        return [.. found, await RankingAsync("days=30", "ranking of 30 days", ct), await RankingAsync("days=7", "ranking of 7 days", ct), new(
            "themes computed, 30 days and the 30 before", $"{again.TotalSeconds:0.0} s", Detail: $"the first time {first.TotalSeconds:0.0} s; a job with progress"),
            new("themes computed, 90 days and the 90 before", $"{ninety.TotalSeconds:0.0} s", Detail: $"{await database.ScalarAsync<long>("select count(*) from intake.theme", ct):N0} themes, {await database.ScalarAsync<long>("select count(*) from intake.theme_member", ct):N0} memberships"),
            new("triage desk beside a computation, p99", $"{Percentiles.Of(beside, 0.99):0.0} ms",
                Detail: $"{DeskRate} a second, p50 {Percentiles.Of(beside, 0.5):0.0} ms; without one p50 {Percentiles.Of(quiet, 0.5):0.0} ms, p99 {Percentiles.Of(quiet, 0.99):0.0} ms")];
    }

    private async Task<Figure> RankingAsync(string query, string name, CancellationToken ct)
    {
        List<double> times = [];
        for (var i = 0; i < Rankings + 2; i++)
        {
            var clock = Stopwatch.StartNew();
            await AskAsync(HttpMethod.Get, $"/api/office/themes?{query}", null, ct);
            if (i >= 2) times.Add(clock.Elapsed.TotalMilliseconds);
        }

        var worst = times.Max();
        return new($"{name}, slowest of {Rankings}", $"{worst:0} ms", $"≤ {Milliseconds} ms", worst <= Milliseconds, $"p50 {Percentiles.Of(times, 0.5):0} ms, over HTTP");
    }

    /// <returns>The ids of each topic.</returns>
    private async Task<List<(Hot Topic, Guid[] Ids)>> PlantAsync(CancellationToken ct)
    {
        var accounts = (int)await database.ScalarAsync<long>("select count(*) from identity.account", ct);
        var people = await new Residents(http, host).SignInAsync(Enumerable.Range(0, Math.Min(Submitters, accounts)), ct);
        var random = new Random();
        List<(Hot, Guid[])> topics = [];
        foreach (var topic in Planted.Of(random.Next(1_000, 1_000_000)))
        {
            random.Shuffle(people);
            List<Guid> ids = [];
            foreach (var (writing, who) in topic.Tellings.Zip(people))
                ids.Add((await AskAsync(HttpMethod.Post, "/api/mini/suggestions", Residents.Submission(writing, random), ct, who.Token)).GetProperty("id").GetGuid());
            topics.Add((topic, [.. ids]));
        }

        await WaitAsync("select count(*) from intake.signature_due", ct);
        await WaitAsync("select count(*) from intake.twins_due", ct);
        return topics;
    }

    private async Task<IEnumerable<Figure>> FoundAsync(List<(Hot Topic, Guid[] Ids)> topics, CancellationToken ct)
    {
        var since = await database.ScalarAsync<DateTime>("select min(received_at) from intake.suggestion where id = any($1)", ct, (object)topics.SelectMany(t => t.Ids).ToArray());
        List<(bool IsPlace, double Recall, double Purity)> met = [];
        foreach (var (topic, ids) in topics)
        {
            var best = await database.ColumnAsync<double[]>(Meets, ct, ids, since);
            met.Add((topic.IsPlace, best is [var b] ? b[0] : 0, best is [var c] ? c[1] : 0));
        }

        return met.GroupBy(m => m.IsPlace).Select(g =>
        {
            var share = (double)g.Count(m => m is { Recall: >= 0.5, Purity: >= 0.5 }) / g.Count();
            return new Figure(
                g.Key ? "hot matters found" : "things wanted everywhere found", $"{share:0.00}", $"≥ {FoundReach:0.0}", share >= FoundReach,
                $"of {g.Count()}, found when recall and purity are ≥ 0.5; mean recall {g.Average(m => m.Recall):0.00}, mean purity {g.Average(m => m.Purity):0.00}");
        });
    }

    /// <summary>Has a window of so many days computed, while officers work at the desk when a loop is given.</summary>
    private async Task<TimeSpan> ComputeAsync(int days, CancellationToken ct, OpenLoop? loop = null, List<double>? beside = null)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));
        var body = JsonSerializer.Serialize(new { from = Day(today.AddDays(1 - days)), to = Day(today) });
        var took = Stopwatch.StartNew();
        var asked = await AskAsync(HttpMethod.Post, "/api/office/theme-computations", body, ct);
        while (true)
        {
            var job = await AskAsync(HttpMethod.Get, $"/api/office/jobs/{asked.GetProperty("jobId").GetString()}", null, ct);
            var status = job.GetProperty("status").GetString();
            if (status == "Done") return took.Elapsed;
            if (status is not ("Queued" or "Running")) throw new BenchFailure($"The computation ended as {job}");
            if (loop is null) await Task.Delay(Look, ct);
            else beside!.AddRange((await loop.RunAsync([(endpoints.Triage, 1)], DeskRate, 1, ct)).SelectMany(t => t));
        }
    }

    private async Task WaitAsync(string count, CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (await database.ScalarAsync<long>(count, ct) > 0)
        {
            if (waited.Elapsed > Patience) throw new BenchFailure($"Waited in vain: {count}");
            await Task.Delay(Look, ct);
        }
    }

    private async Task<JsonElement> AskAsync(HttpMethod method, string path, string? body, CancellationToken ct, string? token = null)
    {
        using var message = new Call(method, path, token ?? endpoints.Officer, body).ToMessage(host);
        using var answer = await http.SendAsync(message, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new BenchFailure($"{path} answered {(int)answer.StatusCode}: {text}");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
