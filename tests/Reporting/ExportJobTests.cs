using System.Net;
using Npgsql;

namespace ZhihuiShibei.Tests.Reporting;

/// <summary>导出 that is cancelled, or whose host dies, in the middle: no file, or a whole one.</summary>
internal sealed class ExportJobTests
{
    private static readonly object Asked = new { measures = "Received", from = "2024-11-01", to = "2024-11-30" };

    [Test]
    public async Task A_cancelled_export_leaves_no_file()
    {
        await using var app = await ToldAsync();
        await using var held = await HoldAsync(app);
        var officer = await app.StaffAsync("shegong");
        var job = (string)(await officer.PostAsync("/api/office/statistics/exports", Asked)).Ok()["jobId"]!;
        await RunningAsync(app);
        (await officer.GetAsync($"/api/office/jobs/{job}/file")).Refused(HttpStatusCode.NotFound, "job.no-file");
        (await officer.PostAsync($"/api/office/jobs/{job}/cancel")).Ok();
        await held.CloseAsync();
        // The same worker does the next: it has left the cancelled one.
        await app.DoneAsync(officer, (string)(await officer.PostAsync("/api/office/statistics/exports", Asked)).Ok()["jobId"]!);
        Assert.That((string)(await officer.GetAsync($"/api/office/jobs/{job}")).Ok()["status"]!, Is.EqualTo("Cancelled"));
        (await officer.GetAsync($"/api/office/jobs/{job}/file")).Refused(HttpStatusCode.NotFound, "job.no-file");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.job_file"), Is.EqualTo(1), "that of the second");
    }

    [Test]
    public async Task An_export_whose_host_was_killed_is_done_by_another()
    {
        await using var app = await ToldAsync();
        Guid job;
        await using (await HoldAsync(app))
        using (var other = await OtherHost.StartAsync(app))
        {
            var officer = await other.SignInAsync("shegong");
            job = (Guid)(await officer.PostAsync("/api/office/statistics/exports", Asked)).Ok()["jobId"]!;
            await RunningAsync(app);
            await other.EndAsync("KILL");
        }

        Assert.That(await app.Database.ScalarAsync<string>("select status from kernel.job where id = $1", job), Is.EqualTo("Running"), "nobody could say that it was killed");
        // The host under test lives in 2024 until now; the lease of the dead one is over two minutes later.
        app.Time.SetUtcNow(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(2));
        var heir = await app.StaffAsync("shegong");
        var done = await app.DoneAsync(heir, job.ToString());
        Assert.That((string)done["status"]!, Is.EqualTo("Done"), done.Text);
        Assert.That((await heir.GetAsync((string)done["resultLink"]!)).Ok().Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(6));
        Assert.That(await app.Database.ScalarAsync<int>("select attempt from kernel.job where id = $1", job), Is.EqualTo(2));
    }

    private static async Task<ShibeiApp> ToldAsync()
    {
        var app = await ShibeiApp.StartAsync();
        var ways = new Ways(new Random(2), await app.UnitsAsync());
        await app.SayAsync(Enumerable.Range(0, 5).Select(_ => ways.Of(Guid.CreateVersion7(), ShibeiApp.Beginning)[0]));
        await app.SettleAsync();
        return app;
    }

    /// <summary>Keeps the worker waiting for the units' names, which it needs before the first suggestion.</summary>
    private static async Task<NpgsqlConnection> HoldAsync(ShibeiApp app)
    {
        var held = await app.Database.OpenAsync();
        await held.ExecuteAsync("begin");
        await held.ExecuteAsync("lock table reporting.unit in access exclusive mode");
        return held;
    }

    private static Task RunningAsync(ShibeiApp app) => Eventually.TrueAsync(
        async () => await app.Database.ScalarAsync<long>("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") > 0, "the worker waits");
}
