using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Host.Commands;
using ZhihuiShibei.Tests.Routing;

namespace ZhihuiShibei.Tests.Clocks;

/// <summary>录入放假通知 over HTTP: what it refuses, what it moves, and that the record of acts and the explanation agree with it.</summary>
internal sealed class LoadedNoticeTests
{
    private static readonly string[] SpringWeek = ["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11", "2027-02-12"];
    private static readonly string[] OtherDays = ["2027-01-01", "2027-04-05", "2027-05-01", "2027-05-02", "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02", "2027-10-03"];

    [Test]
    public async Task Loading_a_notice_moves_open_clocks_and_writes_before_and_after()
    {
        await using var app = await ShibeiApp.StartAsync();
        app.Time.SetUtcNow(DateTimeOffset.Parse("2027-02-03T02:00:00Z"));
        var resident = await app.ResidentAsync();
        var pending = await app.SubmittedAsync(resident);
        var accepted = await app.SubmittedAsync(resident, "另一件建议");
        var order = (await app.AcceptedAsync(accepted, "大港街道", "区民政局"))[0];
        var administrator = await app.StaffAsync("xitong");
        Assert.That((string)(await administrator.GetAsync("/api/office/calendar")).Ok()["alert"]!, Does.Contain("2027年放假通知"));

        var preview = (await administrator.PostAsync("/api/office/calendar/notices/preview", Notice())).Ok();
        Assert.That((int)preview["moving"]!, Is.GreaterThanOrEqualTo(2), "the decision and the acknowledgements");
        Assert.That((string)(await app.CaseAsync(pending))["dueAt"]!, Is.EqualTo("2027-02-13T00:00:00.000+08:00"), "trying changes nothing");

        (await (await app.StaffAsync("shegong")).PostAsync("/api/office/calendar/notices", Notice())).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        var loaded = (await administrator.PostAsync("/api/office/calendar/notices", Notice())).Ok();
        Assert.That((int)loaded["revision"]!, Is.EqualTo(1));
        Assert.That((int)(await administrator.PostAsync("/api/office/calendar/notices", Notice())).Ok()["revision"]!, Is.EqualTo(1), "the same again is no second notice");
        await Eventually.TrueAsync(async () => (int)(await administrator.GetAsync("/api/office/calendar")).Ok()["waiting"]! == 0, "all is recomputed");
        var job = $"/api/office/jobs/{(string)loaded["jobId"]!}";
        (await administrator.PostAsync($"{job}/cancel")).Refused(HttpStatusCode.Conflict, "job.not-cancellable");
        await Eventually.TrueAsync(async () => (string)(await administrator.GetAsync(job)).Ok()["status"]! == "Done", "the job says so, too");

        var triage = await app.CaseAsync(pending);
        Assert.That((string)triage["dueAt"]!, Is.EqualTo("2027-02-17T00:00:00.000+08:00"));
        Assert.That(triage["history"]!.AsArray().Select(h => (string?)h!["reason"]), Does.Contain("工作日历更新，办理决定时限由2027年2月12日调整为2027年2月16日"));
        Assert.That((await app.CaseAsync(accepted))["orders"]!.Texts("acknowledgeBy"), Is.All.EqualTo("2027-02-17T00:00:00.000+08:00"));
        var dagang = await app.StaffAsync("dagang");
        var clock = (await dagang.GetAsync($"/api/office/work-orders/{order["id"]}/clock")).Ok()["clocks"][0]!;
        Assert.That(((string)clock["days"]!.AsArray()[^1]!["date"]!, (bool)clock["provisional"]!), Is.EqualTo(("2027-02-16", false)), "the explanation says the same");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from handling.clock where stopped_at is null and calendar_revision < 1"), Is.Zero);
        Assert.That((await administrator.GetAsync("/api/office/calendar")).Ok().Json!["alert"], Is.Null);
        var days = (await administrator.GetAsync("/api/office/calendar/2027")).Ok().Json!.AsArray();
        Assert.That(days.Where(d => (string)d!["date"]! is "2027-02-13" or "2027-02-12").Select(d => (bool)d!["working"]!), Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public async Task A_notice_loaded_elsewhere_arrives_and_survives_a_restart()
    {
        await using var app = await ShibeiApp.StartAsync();
        await app.Database.ExecuteAsync("""
            insert into kernel.calendar_notice (revision, year, holidays, makeup_workdays, source, loaded_at, loaded_by)
            values (1, 2027, array['2027-01-01']::date[], array['2027-02-13']::date[], '通知', now(), gen_random_uuid())
            """);
        await using var second = app.Another();
        var staff = await second.StaffAsync("xitong");
        await Eventually.TrueAsync(async () => (int)(await staff.GetAsync("/api/office/calendar")).Ok()["revision"]! == 1, "the other host has it");
        await app.RestartAsync();
        await Eventually.TrueAsync(async () => (int)(await staff.GetAsync("/api/office/calendar")).Ok()["revision"]! == 1, "and so has the first after its restart");
    }

    [Test]
    public async Task From_November_on_the_office_is_asked_for_next_years_notice_until_it_is_loaded()
    {
        await using var app = await ShibeiApp.StartAsync();
        app.Time.SetUtcNow(DateTimeOffset.Parse("2026-10-31T15:59:00Z"));
        Assert.That(await AlertAsync(), Is.Null, "still October in Qingdao");
        app.Time.SetUtcNow(DateTimeOffset.Parse("2026-10-31T16:00:00Z"));
        Assert.That(await AlertAsync(), Does.StartWith("尚未录入2027年放假通知"));
        (await (await app.StaffAsync("xitong")).PostAsync("/api/office/calendar/notices", Notice())).Ok();
        Assert.That(await AlertAsync(), Is.Null);

        async Task<string?> AlertAsync() => (string?)(await (await app.StaffAsync("xitong")).GetAsync("/api/office/calendar")).Ok().Json!["alert"];
    }

    [Test]
    public async Task The_command_reads_a_file_and_says_what_is_wrong_with_it()
    {
        await using var app = await ShibeiApp.StartAsync();
        var forgotten = await LoadAsync(app, """{"year":2027,"holidays":["2027-01-01"],"makeup_workdays":[],"source":"通知"}""");
        Assert.That(forgotten.Code, Is.EqualTo(1));
        Assert.That(forgotten.Said, Does.Contain("2027-02-06（春节）"));
        Assert.That((await LoadAsync(app, """{"year":2027,"holidays":["2027-01-01"]}""")).Said, Does.Contain("makeup_workdays"));
        Assert.That((await LoadAsync(app, "{")).Code, Is.EqualTo(1));
        var days = string.Join(',', SpringWeek.Concat(OtherDays).Select(d => $"\"{d}\""));
        var loaded = await LoadAsync(app, $$"""{"year":2027,"holidays":[{{days}}],"makeup_workdays":["2027-02-13"],"source":"国办发明电〔2026〕1号"}""");
        Assert.That(loaded, Is.EqualTo((0, "2027 is in force as revision 1.")));
    }

    [Test]
    public async Task A_wrong_notice_is_refused_with_every_problem_and_changes_nothing()
    {
        await using var app = await ShibeiApp.StartAsync();
        var administrator = await app.StaffAsync("xitong");
        var exchanged = await administrator.PostAsync("/api/office/calendar/notices", new { year = 2027, holidays = new[] { "2027-02-13" }, makeupWorkdays = SpringWeek, source = "通知" });
        Assert.That(exchanged.Refused(HttpStatusCode.BadRequest, "calendar.notice-invalid").Detail, Does.Contain("不是周末，不能列为调休上班日"));
        var forgotten = await administrator.PostAsync("/api/office/calendar/notices", new { year = 2027, holidays = SpringWeek, makeupWorkdays = Array.Empty<string>(), source = "通知" });
        Assert.That(forgotten.Refused(HttpStatusCode.BadRequest, "calendar.notice-invalid").Detail, Does.Contain("2027-01-01（元旦）"));
        var otherYear = await administrator.PostAsync("/api/office/calendar/notices", new { year = 2026, holidays = SpringWeek, makeupWorkdays = Array.Empty<string>(), source = "通知" });
        Assert.That(otherYear.Refused(HttpStatusCode.BadRequest, "calendar.notice-invalid").Detail, Does.Contain("不属于 2026 年"));
        (await administrator.GetAsync("/api/office/calendar/1999")).Refused(HttpStatusCode.NotFound, "request.not-found");
        Assert.That((int)(await administrator.GetAsync("/api/office/calendar")).Ok()["revision"]!, Is.Zero);
    }

    private static async Task<(int Code, string Said)> LoadAsync(ShibeiApp app, string json)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, json);
        var said = new StringWriter();
        await using var scope = app.Services.CreateAsyncScope();
        var code = await CalendarCommand.LoadAsync(scope.ServiceProvider, file, said, said, CancellationToken.None);
        File.Delete(file);
        return (code, said.ToString().Trim());
    }

    private static object Notice() => new
    {
        year = 2027,
        holidays = SpringWeek.Concat(OtherDays).ToArray(),
        makeupWorkdays = new[] { "2027-02-13", "2027-02-14" },
        source = "国办发明电〔2026〕1号",
    };
}
