using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using ZhihuiShibei.Benchmarks.Beside;
using ZhihuiShibei.Benchmarks.Running;
using ZhihuiShibei.Identity;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>
/// 到期处理 and 重新计算 at their worst: every case of the database waits for a decision, all of them fall overdue at once while the host is
/// down, and then a notice moves the due date of every one, with an officer reading the triage queue beside it. Runs last, since it
/// leaves a database in which nothing is decided.
/// </summary>
internal sealed class ClockFigures(Settings settings, BenchDatabase database, IReadOnlyDictionary<string, string> environment, HttpClient http)
{
    private const double SweepReach = 30;
    private const double NoticeReach = 60;
    private const double Per = 100_000;
    private const int Rate = 20;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    public async Task<IReadOnlyList<Figure>> MeasureAsync(CancellationToken ct)
    {
        var all = await database.ScalarAsync<long>("select count(*) from routing.triage_case", ct);
        await WaitingAsync(TimeProvider.System.GetUtcNow().AddDays(-30), ct);
        await using var host = HostProcess.Start(settings, environment);
        var started = await host.AnsweredAsync(http, "/readyz", null, ct);
        var sweep = await TimedAsync(
            async () => await database.ScalarAsync<long>("select count(*) from routing.triage_case where overdue_noted_at is null", ct) == 0, ct) + started;
        var (cpu, figures) = (host.ProcessorSeconds, new List<Figure>());
        figures.Add(Reached($"sweep of {all:N0} overdue cases", sweep, all, SweepReach, $"{all / sweep.TotalSeconds:N0} a second from the start of the process; {cpu:0.0} s of the host's processor time"));

        await WaitingAsync(TimeProvider.System.GetUtcNow(), ct);
        var desk = (await Endpoints.PrepareAsync(database, http, host.Address, ct)).Triage;
        var loop = new OpenLoop(http, host.Address, new Random(4));
        var idle = (await loop.RunAsync([(desk, 1)], Rate, settings.Seconds, ct))[desk.Name].ToList();
        cpu = host.ProcessorSeconds;
        await LoadAsync(host.Address, ct);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var reading = ReadAsync(loop, desk, enough.Token);
        var notice = await TimedAsync(async () => await database.ScalarAsync<long>(
            "select count(*) from routing.clock where stopped_at is null and calendar_revision < (select max(revision) from kernel.calendar_notice)", ct) == 0, ct);
        await enough.CancelAsync();
        var beside = await reading;
        var moved = await database.ScalarAsync<long>("select count(distinct subject_id) from routing.history where act = 'DueMoved'", ct);
        figures.Add(Reached($"recomputing {all:N0} due dates after a notice", notice, all, NoticeReach,
            $"{moved:N0} moved, before and after in the history; {host.ProcessorSeconds - cpu:0.0} s of the host's processor time, the reading beside it included"));
        var p99 = Percentiles.Of(beside, 0.99);
        figures.Add(new("triage queue beside it, p99", $"{p99:0.0} ms", Detail: $"{beside.Count:N0} at {Rate} a second, p50 {Percentiles.Of(beside, 0.5):0.0} ms; before it p99 {Percentiles.Of(idle, 0.99):0.0} ms"));
        return figures;
    }

    /// <summary>Every case waits for its decision since the given instant, by the calendar in the product.</summary>
    private async Task WaitingAsync(DateTimeOffset since, CancellationToken ct)
    {
        ClockEntry[] ledger = [new(ClockAct.Start, since, "bench", "收到建议")];
        var due = Clock.Compute(ClockRules.Default[ClockRules.Decision], ledger, WorkingCalendar.Published).Due!.Value;
        var revision = await database.ScalarAsync<int>("select coalesce(max(revision), 0) from kernel.calendar_notice", ct);
        foreach (var sql in new[]
        {
            "update routing.work_order set status = 'Finished'",
            "update routing.clock set stopped_at = now(), status = 'Stopped' where stopped_at is null and rule_code <> 'decision'",
            $"update routing.clock set stopped_at = null, status = 'Running', due_at = '{due:O}', entries = '{ClockMapping.WriteEntries(ledger)}', calendar_revision = {revision}, measured_by = null where rule_code = 'decision'",
            $"update routing.triage_case set status = 'Pending', overdue_noted_at = null, due_at = '{due:O}'",
            "delete from routing.history where act in ('DueMoved', 'DecisionOverdue')",
            "vacuum (analyze) routing.triage_case, routing.clock, routing.history",
        })
            await database.ExecuteAsync(sql, ct);
    }

    /// <summary>The notice of this year with another day off in the five that are counted; with two where one was loaded before.</summary>
    private async Task LoadAsync(Uri host, CancellationToken ct)
    {
        var calendar = WorkingCalendar.Published;
        var first = calendar.AddWorkingDays(Shanghai.Today(TimeProvider.System), 1);
        var before = await database.ScalarAsync<long>("select count(*) from kernel.calendar_notice", ct);
        var days = Enumerable.Range(0, 366).Select(new DateOnly(first.Year, 1, 1).AddDays).Where(d => d.Year == first.Year).Select(calendar.Of).ToList();
        string[] off = [.. days.Where(d => d.Kind == DayKind.PublicHoliday).Select(d => $"{d.Date:yyyy-MM-dd}"), $"{first:yyyy-MM-dd}"];
        if (before % 2 == 1) off = [.. off, $"{calendar.NextWorkingDay(first):yyyy-MM-dd}"];
        var administrator = IdentityModule.DemoAccounts.Single(a => a.UserName == "xitong");
        var token = (await AskAsync(new Uri(host, "/api/office/sign-in"), null, new { userName = administrator.UserName, password = administrator.Password }, ct)).GetProperty("accessToken").GetString();
        await AskAsync(new Uri(host, "/api/office/calendar/notices"), token, new
        {
            year = first.Year, holidays = off, makeupWorkdays = days.Where(d => d.Kind == DayKind.MakeupWorkday).Select(d => $"{d.Date:yyyy-MM-dd}"), source = "bench",
        }, ct);
    }

    private static async Task<List<double>> ReadAsync(OpenLoop loop, Endpoint desk, CancellationToken enough)
    {
        List<double> times = [];
        while (times.Count == 0 || !enough.IsCancellationRequested) times.AddRange((await loop.RunAsync([(desk, 1)], Rate, 1, CancellationToken.None))[desk.Name]);
        return times;
    }

    private static Figure Reached(string name, TimeSpan took, long all, double reach, string detail)
    {
        var per = took.TotalSeconds / all * Per;
        return new(name, $"{took.TotalSeconds:0.0} s", $"≤ {reach * all / Per:0.0} s", per <= reach, $"{per:0.0} s for {Per:N0}; {detail}");
    }

    private static async Task<TimeSpan> TimedAsync(Func<Task<bool>> done, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        while (!await done()) await Task.Delay(Look, ct);
        return clock.Elapsed;
    }

    private async Task<JsonElement> AskAsync(Uri address, string? token, object body, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        message.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        if (token is not null) message.Headers.Authorization = new("Bearer", token);
        using var answer = await http.SendAsync(message, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new BenchFailure($"{address.AbsolutePath} answered {(int)answer.StatusCode}: {text}");
    }
}
