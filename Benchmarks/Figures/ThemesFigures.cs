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
internal sealed class ThemesFigures(Settings settings, BenchDatabase database, HttpClient http, HostProcess process, Endpoints endpoints)
{
    private readonly Uri _host = process.Address;
    private const double Milliseconds = 1000;
    private const double FoundReach = 0.9;
    private const int DeskRate = 10;
    private const int Rankings = 20;
    private const int Submitters = 300;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // The theme that meets a topic best, by how much both have in common of what either has within the month.
    private const string Meets = """
        with planted as (select unnest($1::uuid[]) as id),
        hits as (
          select m.theme_id, count(distinct m.suggestion_id) as shared from intake.theme_member m join planted p on p.id = m.suggestion_id group by 1),
        sizes as (
          select h.theme_id, h.shared, (
            select count(distinct m.suggestion_id) from intake.theme_member m
            where m.theme_id = h.theme_id and m.received_at > now() - interval '30 days') as size
          from hits h)
        select array[shared::float8 / cardinality($1::uuid[]), shared::float8 / size] from sizes
        order by 2.0 * shared / (size + cardinality($1::uuid[])) desc limit 1
        """;

    public async Task<IEnumerable<Figure>> MeasureAsync(OpenLoop loop, CancellationToken ct)
    {
        process.ForgetPeak();
        var idle = process.Megabytes("VmRSS");
        var first = await ComputeAsync(30, ct);
        var memory = process.Megabytes("VmHWM") - idle;
        var topics = await PlantAsync(ct);
        List<double> quiet = [.. (await loop.RunAsync([(endpoints.Triage, 1)], DeskRate, settings.Seconds, ct)).SelectMany(t => t)], beside = [];
        var again = await ComputeAsync(30, ct, loop, beside);
        var found = await FoundAsync(topics, ct);
        var ninety = await ComputeAsync(90, ct, loop, beside);
        var (themes, members) = (await CountAsync("theme", ct), await CountAsync("theme_member", ct));
        return
        [
            .. found, await RankingAsync("days=30", "ranking of 30 days", ct), await RankingAsync("days=7", "ranking of 7 days", ct),
            new("themes computed, 30 days and the 30 before", $"{again.TotalSeconds:0.0} s",
                Detail: $"the first time {first.TotalSeconds:0.0} s, {memory:0} MB above idle ({idle:0} MB); a job with progress"),
            new("themes computed, 90 days and the 90 before", $"{ninety.TotalSeconds:0.0} s", Detail: $"{themes:N0} themes, {members:N0} memberships"),
            new("triage desk beside a computation, p99", $"{Percentiles.Of(beside, 0.99):0.0} ms",
                Detail: $"{DeskRate} a second, p50 {Percentiles.Of(beside, 0.5):0.0} ms; without one p50 {Percentiles.Of(quiet, 0.5):0.0} ms, p99 {Percentiles.Of(quiet, 0.99):0.0} ms"),
        ];
    }

    private Task<long> CountAsync(string table, CancellationToken ct) => database.ScalarAsync<long>($"select count(*) from intake.{table}", ct);

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
        var people = await new Residents(http, _host).SignInAsync(Enumerable.Range(0, Math.Min(Submitters, accounts)), ct);
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
        List<(bool IsPlace, double Recall, double Purity)> met = [];
        foreach (var (topic, ids) in topics)
        {
            var (recall, purity) = await database.ColumnAsync<double[]>(Meets, ct, (object)ids) is [var best] ? (best[0], best[1]) : (0, 0);
            met.Add((topic.IsPlace, recall, purity));
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
        using var message = new Call(method, path, token ?? endpoints.Officer, body).ToMessage(_host);
        using var answer = await http.SendAsync(message, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new BenchFailure($"{path} answered {(int)answer.StatusCode}: {text}");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
