using System.Net;

namespace ZhihuiShibei.Tests.Intake.Reporters;

/// <summary>Directed calls: chosen people are asked, answer once or often, in time or late, or decline.</summary>
internal sealed class CallTests
{
    [Test]
    public async Task From_the_draft_to_the_counted_answers()
    {
        await using var app = await ShibeiApp.StartAsync();
        var officer = await app.StaffAsync("shegong");
        var (sun, unit, stranger) = (await app.StaffAsync("teyao"), await app.StaffAsync("zhibao"), await app.StaffAsync("zhibao2"));
        var call = (Guid)(await officer.PostAsync("/api/office/directed-calls", Desk.Call())).Ok()["id"]!;
        var path = $"/api/office/directed-calls/{call}";
        (await officer.PostAsync($"{path}/publish")).Refused(HttpStatusCode.Conflict, "directed-call.nobody-chosen");
        (await officer.PutAsync(path, Desk.Call("2024-11-01"))).Refused(HttpStatusCode.BadRequest, "directed-call.due-wrong");
        (await officer.PutAsync(path, Desk.Call(domains: ["UrbanConstruction", "CommercialDistricts", "Livelihood"]))).Ok();
        var proposals = (await officer.GetAsync($"{path}/proposals")).Ok().Json!.AsArray();
        Assert.That(proposals, Is.Not.Empty);
        Assert.That(proposals.Select(p => -(int)p!["fit"]!), Is.Ordered, "the best fit first");
        var ids = await app.Database.ColumnAsync<Guid>("select id from intake.appointment where letter_number in ('演示-特邀-01', '演示-直报-01') order by letter_number");
        var unclaimed = await app.Database.ScalarAsync<Guid>("select id from intake.appointment where letter_number = '演示-特邀-09'");
        (await officer.PutAsync($"{path}/invitees", new { appointmentIds = new[] { unclaimed } })).Refused(HttpStatusCode.Conflict, "directed-call.not-eligible");
        (await officer.PutAsync($"{path}/invitees", new { appointmentIds = ids })).Ok();
        (await unit.GetAsync($"/api/office/my-calls/{call}")).Refused(HttpStatusCode.NotFound, "directed-call.not-found");
        (await officer.PostAsync($"{path}/publish")).Ok();

        Assert.That((int)(await unit.GetAsync("/api/office/my-calls")).Ok()["items"][0]!["daysLeft"]!, Is.EqualTo(12));
        (await stranger.GetAsync($"/api/office/my-calls/{call}")).Refused(HttpStatusCode.NotFound, "directed-call.not-found");
        (await stranger.PostAsync("/api/office/my-reports", Desk.Report(callId: call))).Refused(HttpStatusCode.NotFound, "directed-call.not-found");
        (await sun.PostAsync($"/api/office/my-calls/{call}/decline", new { reason = "不熟悉" })).Ok();
        (await sun.PostAsync($"/api/office/my-calls/{call}/decline", new { reason = "不熟悉" })).Refused(HttpStatusCode.Conflict, "directed-call.invitation-wrong-state");
        var both = await Task.WhenAll(
            unit.PostAsync("/api/office/my-reports", Desk.Report("答复一", callId: call)), unit.PostAsync("/api/office/my-reports", Desk.Report("答复二", Desk.Person(), call)));
        Assert.That(both.Select(r => (bool)r.Ok()["late"]!), Has.All.False);
        (await unit.PostAsync($"/api/office/my-calls/{call}/decline", new { reason = "不想" })).Refused(HttpStatusCode.Conflict, "directed-call.invitation-wrong-state");

        app.Time.SetUtcNow(new(2024, 12, 10, 16, 0, 0, TimeSpan.Zero)); // the due day is over in Qingdao
        (officer, sun, unit) = (await app.StaffAsync("shegong"), await app.StaffAsync("teyao"), await app.StaffAsync("zhibao"));
        Assert.That((bool)(await unit.PostAsync("/api/office/my-reports", Desk.Report("迟到的答复", callId: call))).Ok()["late"]!, Is.True);
        Assert.That((bool)(await sun.PostAsync("/api/office/my-reports", Desk.Report("改了主意", callId: call))).Ok()["late"]!, Is.True);
        (await officer.PostAsync($"{path}/extend", new { dueOn = "2024-12-10" })).Refused(HttpStatusCode.BadRequest, "directed-call.due-wrong");
        (await officer.PostAsync($"{path}/extend", new { dueOn = "2024-12-31" })).Ok();
        Assert.That((bool)(await unit.PostAsync("/api/office/my-reports", Desk.Report("延期后的答复", callId: call))).Ok()["late"]!, Is.False);
        var shown = (await officer.GetAsync(path)).Ok();
        var counts = shown["invitees"].AsArray().ToDictionary(i => (string)i!["appointment"]!["letterNumber"]!, i => ((string)i!["status"]!, (int)i["answers"]!, (int)i["lateAnswers"]!));
        Assert.That(counts, Is.EquivalentTo(new Dictionary<string, (string, int, int)> { ["演示-特邀-01"] = ("Answered", 1, 1), ["演示-直报-01"] = ("Answered", 4, 1) }));
        Assert.That(shown["answers"].AsArray().Select(a => (string)a!["topic"]!), Is.EquivalentTo(new[] { "答复一", "答复二", "迟到的答复", "改了主意", "延期后的答复" }));

        (await officer.PostAsync($"{path}/close")).Ok();
        (await unit.PostAsync("/api/office/my-reports", Desk.Report("结束之后", callId: call))).Refused(HttpStatusCode.Conflict, "directed-call.not-open");
        (await officer.PostAsync($"{path}/remind")).Refused(HttpStatusCode.Conflict, "directed-call.wrong-state");
        Assert.That((int)(await officer.GetAsync("/api/office/directed-calls?status=Closed")).Ok()["items"][0]!["answers"]!, Is.EqualTo(5));
        Assert.That((await unit.GetAsync($"/api/office/my-reports?callId={call}")).Ok()["items"].AsArray(), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Who_has_not_answered_sees_the_reminder_and_is_shown_overdue()
    {
        await using var app = await ShibeiApp.StartAsync();
        var call = await app.CallAsync("演示-特邀-01", "演示-直报-01");
        var officer = await app.StaffAsync("shegong");
        var (sun, unit) = (await app.StaffAsync("teyao"), await app.StaffAsync("zhibao"));
        (await unit.PostAsync("/api/office/my-reports", Desk.Report(callId: call))).Ok();
        (await officer.PostAsync($"/api/office/directed-calls/{call}/remind")).Ok();
        Assert.That((await sun.GetAsync($"/api/office/my-calls/{call}")).Ok().Json!["remindedAt"], Is.Not.Null);
        Assert.That((await unit.GetAsync($"/api/office/my-calls/{call}")).Ok().Json!["remindedAt"], Is.Null);
        app.Time.SetUtcNow(new(2024, 12, 12, 1, 0, 0, TimeSpan.Zero));
        (officer, sun) = (await app.StaffAsync("shegong"), await app.StaffAsync("teyao"));
        var mine = (await sun.GetAsync($"/api/office/my-calls/{call}")).Ok();
        Assert.That(((bool)mine["overdue"]!, (int)mine["daysLeft"]!), Is.EqualTo((true, -2)));
        Assert.That((await officer.GetAsync($"/api/office/directed-calls/{call}")).Ok()["invitees"].AsArray().Select(i => (bool)i!["overdue"]!), Is.EquivalentTo(new[] { true, false }));
        var draft = (Guid)(await officer.PostAsync("/api/office/directed-calls", Desk.Call("2024-12-20"))).Ok()["id"]!;
        (await officer.PostAsync($"/api/office/directed-calls/{draft}/discard")).Ok();
        (await officer.PutAsync($"/api/office/directed-calls/{draft}", Desk.Call("2024-12-20"))).Refused(HttpStatusCode.Conflict, "directed-call.wrong-state");
    }
}
