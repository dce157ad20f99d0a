using System.Net;
using ZhihuiShibei.Intake.Complaints;

namespace ZhihuiShibei.Tests.Intake.Complaints;

/// <summary>A complaint about the service itself, from its number to its answer.</summary>
internal sealed class ComplaintTests
{
    [Test]
    public void A_complaint_moves_by_its_table_and_no_other_way() => Matrix.Check(ComplaintLifecycle.Table, ComplaintStatus.Received, """
        .         File TakeUp  Answer   PassOn   Withdraw
        Received  -    TakenUp -        PassedOn Withdrawn
        TakenUp   -    -       Answered PassedOn Withdrawn
        Answered  -    -       -        -        -
        PassedOn  -    -       -        -        -
        Withdrawn -    -       -        -        -
        """, "complaint.wrong-state");

    [Test]
    public async Task It_is_answered_within_five_working_days_and_its_writer_reads_the_answer()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (wang, li, office) = (await app.ResidentAsync(), await app.ResidentAsync("li"), await app.StaffAsync("shegong"));
        var suggestion = await Cases.SubmittedAsync(app);
        var (key, body) = (Guid.NewGuid().ToString(), new { kind = "Delay", text = "五十天没有进展𠮷", target = "HandlingUnit", suggestionId = suggestion });
        var filed = (await wang.PostAsync("/api/mini/complaints", body, key)).Ok();
        Assert.That((await wang.PostAsync("/api/mini/complaints", body, key)).Ok().Text, Is.EqualTo(filed.Text), "a retry is the same complaint");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)filed["number"]!, Does.Match("^TS-20241128-0001-[2-9A-HJ-NP-Y]$"));
            Assert.That((string)filed["dueAt"]!, Is.EqualTo("2024-12-06T00:00:00.000+08:00"), "the fifth working day runs to its end");
        }

        var path = $"complaints/{filed["id"]}";
        (await li.GetAsync($"/api/mini/{path}")).Refused(HttpStatusCode.NotFound, "complaint.not-found");
        (await li.PostAsync($"/api/mini/{path}/withdraw")).Refused(HttpStatusCode.NotFound, "complaint.not-found");
        (await li.PostAsync("/api/mini/complaints", body)).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        (await wang.PostAsync("/api/mini/complaints", new { kind = "Other", text = "\u200B" })).Refused(HttpStatusCode.BadRequest, "complaint.text-missing");

        app.Time.Advance(TimeSpan.FromDays(8));
        (wang, office) = (await app.ResidentAsync(), await app.StaffAsync("shegong"));
        Assert.That((bool)(await office.GetAsync("/api/office/complaints")).Ok()["items"][0]!["overdue"]!, Is.True);
        (await office.PostAsync($"/api/office/{path}/answer", new { answer = "先答" })).Refused(HttpStatusCode.Conflict, "complaint.wrong-state");
        (await office.PostAsync($"/api/office/{path}/take-up")).Ok();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => office.PostAsync($"/api/office/{path}/answer", new { answer = $"答复{i}" })));
        Assert.That(answers.Count(a => a.Succeeded), Is.EqualTo(1), "one answer, however many press at once");
        var mine = (await wang.GetAsync($"/api/mini/{path}")).Ok();
        Assert.That(((string)mine["status"]!, (bool)mine["canWithdraw"]!), Is.EqualTo(("Answered", false)));
        Assert.That((string)mine["answer"]!, Does.StartWith("答复"));
        (await wang.PostAsync($"/api/mini/{path}/withdraw")).Refused(HttpStatusCode.Conflict, "complaint.wrong-state");
        Assert.That((await office.GetAsync("/api/office/complaints")).Ok()["items"].AsArray(), Is.Empty);
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.clock where stopped_at is not null"), Is.EqualTo(1));
        Assert.That((await app.Anyone().PostAsync("/api/open/tracking", new { number = (string)filed["number"]!, querySecret = "AAAAAAAA" })).Code, Is.EqualTo("tracking.not-found"), "its number opens no suggestion");
    }

    [Test]
    public async Task Who_is_complained_about_does_not_read_it()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (wang, office, conference, unit) = (await app.ResidentAsync(), await app.StaffAsync("shegong"), await app.StaffAsync("lianxi"), await app.StaffAsync("zhujianju"));
        var about = (Guid)(await wang.PostAsync("/api/mini/complaints", new { kind = "StaffAttitude", text = "电话里态度生硬", target = "SocialWorkDepartment" })).Ok()["id"]!;
        var other = (Guid)(await wang.PostAsync("/api/mini/complaints", new { kind = "StaffAttitude", text = "上门时不耐烦", target = "HandlingUnit" })).Ok()["id"]!;
        Assert.That(await SeenAsync(office), Is.EqualTo(new[] { other }));
        Assert.That(await SeenAsync(conference), Is.EqualTo(new[] { about }));
        Assert.That((await unit.GetAsync("/api/office/complaints")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        (await office.GetAsync($"/api/office/complaints/{about}")).Refused(HttpStatusCode.NotFound, "complaint.not-found");
        (await office.PostAsync($"/api/office/complaints/{about}/take-up")).Refused(HttpStatusCode.NotFound, "complaint.not-found");
        (await conference.PostAsync($"/api/office/complaints/{about}/pass-on", new { to = "区纪委监委", told = "已转交区纪委监委核实。" })).Ok();
        Assert.That((string)(await wang.GetAsync($"/api/mini/complaints/{about}")).Ok()["passedTo"]!, Is.EqualTo("区纪委监委"));
        (await wang.PostAsync($"/api/mini/complaints/{other}/withdraw")).Ok();
        Assert.That((await wang.GetAsync("/api/mini/complaints")).Ok()["items"].AsArray(), Has.Count.EqualTo(2));

        (await wang.PostAsync("/api/mini/me/cancel")).Ok();
        await app.SettleAsync();
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.service_complaint where account_id is null"), Is.EqualTo(2), "the file stays, whose it was does not");
    }

    private static async Task<Guid[]> SeenAsync(ApiClient party) =>
        [.. (await party.GetAsync("/api/office/complaints")).Ok()["items"].AsArray().Select(i => (Guid)i!["id"]!)];
}
