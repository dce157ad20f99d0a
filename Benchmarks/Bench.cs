using System.Diagnostics;
using ZhihuiShibei.Benchmarks.Beside;
using ZhihuiShibei.Benchmarks.Figures;
using ZhihuiShibei.Benchmarks.Running;
using ZhihuiShibei.Benchmarks.Seeding;
using ZhihuiShibei.WeChatStandIn;

namespace ZhihuiShibei.Benchmarks;

/// <summary>One run from an empty database to the report.</summary>
internal sealed class Bench(Settings settings)
{
    private readonly Report _report = new(settings);

    public async Task RunAsync(CancellationToken ct)
    {
        File.Delete(Path.Combine(settings.Out, "host.log"));
        await using var database = settings.Again ? BenchDatabase.Open() : await BenchDatabase.CreateAsync(ct);
        await using var weChat = await WeChatStandInServer.StartAsync(new StandInOptions { EnvironmentName = "Development", DefaultCredits = 1 }, TimeProvider.System, ct);
        using var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(30) });
        var environment = HostEnvironment.For(database, weChat);
        await PrepareAsync(database, environment, http, ct);

        Say("Measuring …");
        Endpoints endpoints;
        await using (var second = HostProcess.Start(settings, environment))
        {
            await second.AnsweredAsync(http, "/readyz", null, ct);
            endpoints = await Endpoints.PrepareAsync(database, http, second.Address, ct);
        }

        if (settings.Wants("load")) _report.Add(await ColdStart.MeasureAsync(settings, environment, http, endpoints.MyList.Requests[0].Token, ct));
        await using (var host = HostProcess.Start(settings, environment)) await ServeAsync(database, weChat, host, environment, http, endpoints, ct);
        if (settings.Wants("clocks"))
            foreach (var figure in await new ClockFigures(settings, database, environment, http).MeasureAsync(ct)) _report.Add(figure);
        await _report.WriteAsync(database, ct);
    }

    /// <summary>What is measured on one host from its start on.</summary>
    private async Task ServeAsync(
        BenchDatabase database, WeChatStandInServer weChat, HostProcess host, IReadOnlyDictionary<string, string> environment, HttpClient http,
        Endpoints endpoints, CancellationToken ct)
    {
        await host.AnsweredAsync(http, "/readyz", null, ct);
        var loop = new OpenLoop(http, host.Address, new Random(3));
        if (settings.Wants("load")) await LoadAsync(database, host, environment, http, loop, endpoints, ct);
        if (settings.Wants("import"))
            foreach (var figure in await ImportFigures.MeasureAsync(database, host, http, ct)) _report.Add(figure);
        if (settings.Wants("similar"))
            foreach (var figure in await new SimilarFigures(settings, database, http, host.Address, endpoints.Officer).MeasureAsync(loop, endpoints.Submit, ct)) _report.Add(figure);
        if (settings.Wants("search"))
            foreach (var figure in await new SearchFigures(settings, database, http, host.Address, endpoints.Officer).MeasureAsync(ct)) _report.Add(figure);
        if (settings.Wants("desk"))
            foreach (var figure in await new DeskFigures(settings, database, http, host.Address, endpoints.Officer).MeasureAsync(ct)) _report.Add(figure);
        if (settings.Wants("handling"))
            foreach (var figure in await new HandlingFigures(settings, database, http, host.Address).MeasureAsync(ct)) _report.Add(figure);
        if (settings.Wants("messages")) _report.Add(await MessageFigures.MeasureAsync(database, weChat, ct));
        if (settings.Wants("themes"))
            foreach (var figure in await new ThemesFigures(settings, database, http, host, endpoints).MeasureAsync(loop, ct)) _report.Add(figure);
        if (settings.Wants("statistics"))
            foreach (var figure in await new StatisticsFigures(settings, database, http, host.Address, endpoints.Officer).MeasureAsync(ct)) _report.Add(figure);
        if (settings.Wants("contest"))
        {
            foreach (var figure in ContestFigures.Measure()) _report.Add(figure);
            _report.Add(await new CertificateFigures(database, environment, http, host.Address, endpoints.Officer).MeasureAsync(ct));
            foreach (var figure in await new PageFigures(http, host.Address, endpoints.Officer).MeasureAsync(ct)) _report.Add(figure);
        }

        _report.Add(Memory(host));
    }

    private async Task PrepareAsync(BenchDatabase database, IReadOnlyDictionary<string, string> environment, HttpClient http, CancellationToken ct)
    {
        Say("Migrating and seeding …");
        await HostProcess.CommandAsync(settings, environment, "migrate", ct);
        if (settings.Again) return;
        await using (var first = HostProcess.Start(settings, environment))
        {
            await first.AnsweredAsync(http, "/readyz", null, ct);
            await database.SettleAsync(texts: true, ct); // every module has its copy of the units now
        }

        var took = Stopwatch.StartNew();
        await new Seeder(database, environment, settings.Suggestions).RunAsync(ct);
        _report.Add(new("seeding", $"{took.Elapsed.TotalSeconds:0} s", Detail: $"{settings.Suggestions / took.Elapsed.TotalSeconds:N0} suggestions a second with their stories and indexes"));
    }

    /// <summary>The main job under load, beside pgbench.</summary>
    private async Task LoadAsync(
        BenchDatabase database, HostProcess host, IReadOnlyDictionary<string, string> environment, HttpClient http, OpenLoop loop,
        Endpoints endpoints, CancellationToken ct)
    {
        _report.Add(new("memory after the first answer", $"{host.Megabytes("VmRSS"):0} MB"));
        var duel = new Duel(settings, database, host, new(database, http, host.Address));
        foreach (var endpoint in new[] { endpoints.MyList, endpoints.Detail, endpoints.Triage, endpoints.Submit })
            _report.Add(await duel.RunAsync(endpoint, ct));
        foreach (var figure in await OpenLoopFigures.MeasureAsync(settings, loop, endpoints, ct)) _report.Add(figure);
        await database.ForgetTextsAsync(ct);
        _report.Add(await TriageDelay.MeasureAsync(settings, database, loop, endpoints.Submit, ct));
        _report.Add(await PictureStored.MeasureAsync(host, http, endpoints.MyList.Requests[0].Token, ct));
        _report.Add(await FactRate.MeasureAsync(settings, database, host, environment, http, endpoints.Submit, ct));
    }

    private static Figure Memory(HostProcess host)
    {
        const double Reach = 250;
        var now = host.Megabytes("VmRSS");
        return new("memory loaded", $"{now:0} MB", $"≤ {Reach} MB", now <= Reach, $"resident after all of this; {host.Megabytes("VmHWM"):0} MB at most");
    }

    private static void Say(string what) => Console.WriteLine($"▸ {what}");
}
