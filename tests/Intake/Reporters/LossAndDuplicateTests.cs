using System.Net;

namespace ZhihuiShibei.Tests.Intake.Reporters;

/// <summary>Whatever is retried, doubled, cancelled or killed: each row is one suggestion, none is missing.</summary>
internal sealed class LossAndDuplicateTests
{
    private const int Rows = 1200;

    [Test]
    public async Task A_file_and_its_rows_sent_many_times_at_once_go_in_once()
    {
        await using var app = await ShibeiApp.StartAsync();
        var unit = await app.StaffAsync("zhibao");
        var file = Desk.Xlsx(Enumerable.Range(1, 300).Select(n => Desk.Row(n)));
        var same = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => unit.UploadAsync(file, "同一份.xlsx")));
        Assert.That(same.Select(r => (string)r.Ok()["id"]!).Distinct().Count(), Is.EqualTo(1));
        Assert.That(same.Count(r => !(bool)r["repeated"]!), Is.EqualTo(1));
        var overlapping = await Task.WhenAll(
            unit.UploadAsync(Desk.Csv(Enumerable.Range(101, 300).Select(n => Desk.Row(n))), "b.csv"),
            unit.UploadAsync(Desk.Csv(Enumerable.Range(201, 300).Reverse().Select(n => Desk.Row(n))), "c.csv"));
        var counts = new[] { (await unit.DoneAsync(same[0])).Counts(), (await unit.DoneAsync(overlapping[0])).Counts(), (await unit.DoneAsync(overlapping[1])).Counts() };
        Assert.That(counts.Sum(c => c.Registered), Is.EqualTo(500));
        Assert.That(counts.Sum(c => c.Known), Is.EqualTo(400));
        await WholeAsync(app, 500);
    }

    [Test]
    public async Task A_cancelled_import_stops_at_once_and_the_rest_goes_in_with_the_next_try()
    {
        await using var app = await ShibeiApp.StartAsync();
        var unit = await app.StaffAsync("zhibao");
        var file = Desk.Xlsx(Enumerable.Range(1, Rows).Select(n => Desk.Row(n)));
        var upload = (await unit.UploadAsync(file, "大.xlsx")).Ok();
        await Eventually.TrueAsync(async () => await app.Database.ScalarAsync<int>("select processed from intake.import") > 0, "it is under way");
        (await (await app.StaffAsync("zhibao2")).PostAsync($"/api/office/jobs/{upload["jobId"]}/cancel")).Refused(HttpStatusCode.NotFound, "job.not-found");
        var cancelled = await unit.PostAsync($"/api/office/jobs/{upload["jobId"]}/cancel");
        Assert.That((string)cancelled.Ok()["status"]!, Is.EqualTo("Cancelled"));
        var kept = await app.Database.ScalarAsync<long>("select count(*) from intake.report");
        (await unit.PostAsync($"/api/office/jobs/{upload["jobId"]}/cancel")).Refused(HttpStatusCode.Conflict, "job.wrong-state");
        await unit.DoneAsync(await unit.UploadAsync(Desk.Csv(Desk.Row(5000)), "小.csv")); // the same worker: it has left the cancelled one
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.report"), Is.EqualTo(kept + 1));
        Assert.That(kept, Is.InRange(200, Rows - 1), "stopped in the middle");
        var again = (await unit.UploadAsync(file, "大.xlsx")).Ok();
        Assert.That((bool)again["repeated"]!, Is.False);
        Assert.That((await unit.DoneAsync(again)).Counts(), Is.EqualTo((Rows - (int)kept, (int)kept, 0)));
        await WholeAsync(app, Rows + 1);
    }

    [Test]
    public async Task A_host_killed_in_the_middle_again_and_again_loses_and_doubles_nothing()
    {
        // The host under test lives in 2024 and leaves the job of the present day alone until its clock is moved there.
        await using var app = await ShibeiApp.StartAsync();
        using (var first = await OtherHost.StartAsync(app))
        {
            var unit = await first.SignInAsync("zhibao");
            (await unit.UploadAsync(Desk.Xlsx(Enumerable.Range(1, Rows).Select(n => Desk.Row(n))), "大.xlsx")).Ok();
            await EndAfterAsync(app, first, 1, "KILL");
        }

        Assert.That(await app.Database.ScalarAsync<string>("select status from kernel.job"), Is.EqualTo("Running"), "nobody could say that it was killed");
        await app.Database.ExecuteAsync("update kernel.job set due_at = now()"); // as if its lease were over
        using (var second = await OtherHost.StartAsync(app)) await EndAfterAsync(app, second, 401, "KILL");
        await app.Database.ExecuteAsync("update kernel.job set due_at = now()");
        using (var third = await OtherHost.StartAsync(app)) await EndAfterAsync(app, third, 801, "TERM");
        Assert.That(await app.Database.ScalarAsync<string>("select status from kernel.job"), Is.EqualTo("Queued").Or.EqualTo("Done"), "stopped in an orderly way it is put back");

        app.Time.SetUtcNow(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(2));
        await Eventually.TrueAsync(async () => await app.Database.ScalarAsync<string>("select status from kernel.job") == "Done", "it is done", TimeSpan.FromSeconds(90));
        Assert.That(await app.Database.ScalarAsync<int>("select registered from intake.import"), Is.EqualTo(Rows));
        Assert.That(await app.Database.ScalarAsync<int>("select attempt from kernel.job"), Is.GreaterThanOrEqualTo(3));
        await WholeAsync(app, Rows);
    }

    [Test]
    public async Task A_week_later_the_file_is_forgotten_and_the_suggestions_stay()
    {
        await using var app = await ShibeiApp.StartAsync();
        var unit = await app.StaffAsync("zhibao");
        var upload = await unit.UploadAsync(Desk.Csv(Desk.Row(1)), "a.csv");
        await unit.DoneAsync(upload);
        Assert.That((await (await app.StaffAsync("shegong")).GetAsync("/api/office/jobs")).Ok()["items"].AsArray(), Has.Count.EqualTo(1), "the department sees all jobs");
        app.Time.Advance(TimeSpan.FromDays(7.1));
        await Eventually.TrueAsync(async () =>
        {
            app.Time.Advance(TimeSpan.FromMinutes(1));
            return await app.Database.ScalarAsync<long>("select (select count(*) from intake.import_content) + (select count(*) from intake.import_result) + (select count(*) from kernel.job)") == 0;
        }, "all that is swept");
        unit = await app.StaffAsync("zhibao");
        (await unit.GetAsync($"/api/office/my-imports/{upload["id"]}/result-file")).Refused(HttpStatusCode.NotFound, "import.gone");
        (await unit.GetAsync($"/api/office/jobs/{upload["jobId"]}")).Refused(HttpStatusCode.Gone, "job.expired");
        Assert.That((await unit.DoneAsync(await unit.UploadAsync(Desk.Csv(Desk.Row(1)), "a.csv"))).Counts(), Is.EqualTo((0, 1, 0)), "the row is known for good");
    }

    private static async Task WholeAsync(ShibeiApp app, int expected)
    {
        await app.SettleAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion"), Is.EqualTo(expected));
            Assert.That(await app.Database.ScalarAsync<long>("select count(distinct topic) from intake.suggestion"), Is.EqualTo(expected), "none twice");
            Assert.That(await app.Database.ScalarAsync<long>("select count(distinct fingerprint) from intake.report"), Is.EqualTo(expected));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.triage_case"), Is.EqualTo(expected), "each has its case");
        }
    }

    /// <summary>Ends the host as soon as so many rows are done.</summary>
    private static async Task EndAfterAsync(ShibeiApp app, OtherHost host, int rows, string signal)
    {
        await Eventually.TrueAsync(
            async () => await app.Database.ScalarAsync<int>("select processed from intake.import") >= rows, $"{rows} rows are done", TimeSpan.FromSeconds(90));
        await host.EndAsync(signal);
    }
}
