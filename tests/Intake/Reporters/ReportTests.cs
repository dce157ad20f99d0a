using System.Net;

namespace ZhihuiShibei.Tests.Intake.Reporters;

/// <summary>What invited suggesters and direct-report units hand in, one by one.</summary>
internal sealed class ReportTests
{
    [TestCase("teyao", "teyao2", "InvitedSuggester")]
    [TestCase("zhibao", "zhibao2", "DirectReportUnit")]
    public async Task For_oneself_or_for_ones_people_once_and_only_ones_own(string user, string stranger, string channel)
    {
        await using var app = await ShibeiApp.StartAsync();
        var (mine, other) = (await app.StaffAsync(user), await app.StaffAsync(stranger));
        var key = Guid.NewGuid().ToString();
        var own = (await mine.PostAsync("/api/office/my-reports", Desk.Report(), key)).Ok();
        var same = (await mine.PostAsync("/api/office/my-reports", Desk.Report(), key)).Ok();
        Assert.That((string)same["number"]!, Is.EqualTo((string)own["number"]!));
        var at = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => mine.PostAsync("/api/office/my-reports", Desk.Report("同时五次", Desk.Person()), "one-key")));
        Assert.That(at.Select(r => (string)r.Ok()["number"]!).Distinct().Count(), Is.EqualTo(1));
        await app.SettleAsync();
        Assert.That(await app.Database.ColumnAsync<string>("select channel from intake.suggestion"), Is.EqualTo(new[] { channel, channel }));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.triage_case"), Is.EqualTo(2));

        var list = (await mine.GetAsync("/api/office/my-reports?size=1")).Ok();
        Assert.That((bool)list["items"][0]!["forOther"]!, Is.True);
        Assert.That((string)(await mine.GetAsync($"/api/office/my-reports?cursor={list["next"]}")).Ok()["items"][0]!["number"]!, Is.EqualTo((string)own["number"]!));
        var shown = (await mine.GetAsync($"/api/office/my-reports/{at[0]["id"]}")).Ok();
        Assert.That((string)shown["suggester"]["phone"]!, Is.EqualTo("138****0001"));
        Assert.That(shown.Text, Does.Not.Contain("王秀兰"));
        (await app.Anyone().PostAsync("/api/open/tracking", new { number = own["number"], querySecret = own["querySecret"] })).Ok();

        Assert.That((await other.GetAsync("/api/office/my-reports")).Ok()["items"].AsArray(), Is.Empty);
        (await other.GetAsync($"/api/office/my-reports/{own["id"]}")).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        (await other.PostAsync($"/api/office/my-reports/{own["id"]}/withdraw", new { })).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        (await mine.PostAsync($"/api/office/my-reports/{own["id"]}/withdraw", new { reason = "已解决" })).Ok();
        (await mine.PostAsync($"/api/office/my-reports/{own["id"]}/withdraw", new { })).Refused(HttpStatusCode.Conflict, "suggestion.wrong-state");
    }

    [Test]
    public async Task A_supplement_request_is_answered_by_whoever_handed_in()
    {
        await using var app = await ShibeiApp.StartAsync();
        var unit = await app.StaffAsync("zhibao");
        var id = (Guid)(await unit.PostAsync("/api/office/my-reports", Desk.Report(suggester: Desk.Person()))).Ok()["id"]!;
        await app.SettleAsync();
        var officer = await app.StaffAsync("shegong");
        (await unit.PostAsync($"/api/office/my-reports/{id}/supplement", new { text = "早了" })).Refused(HttpStatusCode.Conflict, "suggestion.wrong-state");
        (await officer.PostAsync($"/api/office/cases/{id}/supplement-request", new { question = "请说明楼院有多少户。" })).Ok();
        await app.SettleAsync();
        Assert.That((await unit.GetAsync($"/api/office/my-reports/{id}")).Ok()["suggestion"]["actions"]!.AsArray().Select(a => (string)a!), Does.Contain("supplement"));
        (await unit.PostAsync($"/api/office/my-reports/{id}/supplement", new { text = "\u200B\u202E" })).Refused(HttpStatusCode.BadRequest, "suggestion.element-missing");
        Assert.That((string)(await unit.PostAsync($"/api/office/my-reports/{id}/supplement", new { text = "共十二户。" })).Ok()["status"]!, Is.EqualTo("Registered"));
    }

    [Test]
    public async Task The_form_keeps_to_the_six_elements()
    {
        await using var app = await ShibeiApp.StartAsync();
        var unit = await app.StaffAsync("zhibao");
        (await unit.PostAsync("/api/office/my-reports", new { })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await unit.PostAsync("/api/office/my-reports", Desk.Report(suggester: Desk.Person(phone: null)))).Refused(HttpStatusCode.BadRequest, "suggestion.contact-missing");
        (await unit.PostAsync("/api/office/my-reports", Desk.Report(suggester: Desk.Person(phone: "abc")))).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await unit.PostAsync("/api/office/my-reports", Desk.Report("\u200B\u202E"))).Refused(HttpStatusCode.BadRequest, "suggestion.element-missing");
        (await unit.PostAsync("/api/office/my-reports", Desk.Report(callId: Guid.NewGuid()))).Refused(HttpStatusCode.NotFound, "directed-call.not-found");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion"), Is.Zero);
        await app.Database.ExecuteAsync("update identity.staff_member set unit_id = null where user_name = 'zhibao'");
        (await (await app.StaffAsync("zhibao")).PostAsync("/api/office/my-reports", Desk.Report())).Refused(HttpStatusCode.Forbidden, "reporter.no-unit");
    }
}
