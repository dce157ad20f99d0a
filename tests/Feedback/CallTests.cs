using System.Net;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>The telephone worklist.</summary>
internal sealed class CallTests
{
    [Test]
    public async Task Whoever_has_no_credit_is_called_and_the_call_is_the_proof()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = await app.SubmitAsync(resident);
        await app.HappensAsync(app.Accepted(id));
        var officer = await app.StaffAsync("shegong");
        var call = (await officer.GetAsync("/api/office/calls")).Ok()["items"].AsArray().Single()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)call["text"]!, Is.EqualTo("您的建议已受理，由大港街道办理。"));
            Assert.That((string)call["person"]!["name"]!, Is.EqualTo("王**"));
            Assert.That((string)call["person"]!["phone"]!, Is.EqualTo("138****0001"));
            Assert.That((int)call["calls"]!, Is.Zero);
        }

        var person = (await officer.PostAsync($"/api/office/calls/{call["id"]}/reveal")).Ok();
        Assert.That((string)person["phone"]!, Is.EqualTo("13805320001"));
        Assert.That(await app.Database.ScalarAsync<string>("select detail from kernel.audit where action = 'personal-data.reveal' and actor_kind = 'Staff'"), Does.StartWith($"电话告知 {id} "), "purpose, matter and unit");

        var record = $"/api/office/calls/{call["id"]}/record";
        (await officer.PostAsync(record, new { outcome = "Reached" })).Refused(HttpStatusCode.BadRequest, "call.words-missing");
        (await officer.PostAsync(record, new { outcome = "Sent", words = "x" })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await officer.PostAsync(record, new { outcome = "Reached", words = "已告知受理，本人知晓。", at = app.Time.GetUtcNow().AddMinutes(1) }))
            .Refused(HttpStatusCode.BadRequest, "call.wrong-time");
        (await officer.PostAsync(record, new { outcome = "Reached", words = "已告知受理，本人知晓。", at = app.Time.GetUtcNow().AddDays(-1) }))
            .Refused(HttpStatusCode.BadRequest, "call.wrong-time");
        var key = Guid.NewGuid().ToString();
        var told = (await officer.PostAsync(record, new { outcome = "Reached", words = "已告知受理，本人知晓。" }, key)).Ok();
        Assert.That((string)told["statusText"]!, Is.EqualTo("已电话告知"));
        Assert.That((await officer.PostAsync(record, new { outcome = "Reached", words = "已告知受理，本人知晓。" }, key)).Ok().Text, Is.EqualTo(told.Text), "the same key gets the first answer");
        (await officer.PostAsync(record, new { outcome = "Reached", words = "再打一次" })).Refused(HttpStatusCode.Conflict, "notice.wrong-state");
        (await officer.PostAsync($"/api/office/calls/{call["id"]}/reveal")).Refused(HttpStatusCode.NotFound, "call.not-found");

        await app.SettleAsync();
        var proof = (await officer.GetAsync($"/api/office/suggestions/{id}/notices")).Ok()["notices"][0]!["attempts"]!.AsArray().Single()!;
        Assert.That((string)proof["words"]!, Is.EqualTo("已告知受理，本人知晓。"));
        Assert.That((string)proof["outcomeText"]!, Is.EqualTo("已接通并告知"));
        var timeline = (await resident.GetAsync($"/api/mini/suggestions/{id}")).Ok()["timeline"].AsArray();
        Assert.That(timeline.Select(t => (string)t!["title"]!), Has.One.EqualTo("已通过电话告知您"));
        Assert.That((await officer.GetAsync("/api/office/calls")).Ok()["items"].AsArray(), Is.Empty);
    }

    [Test]
    public async Task Three_days_without_an_answer_end_the_trying_and_two_calls_on_one_day_count_once()
    {
        await using var app = await ShibeiApp.StartAsync();
        await app.HappensAsync(app.Accepted(await app.SubmitAsync(await app.ResidentAsync())));
        var id = await app.Database.ScalarAsync<Guid>("select id from feedback.notice");
        for (var day = 1; day <= 3; day++)
        {
            var officer = await app.StaffAsync("shegong");
            Assert.That((await officer.GetAsync("/api/office/calls")).Ok()["items"].AsArray(), Has.Count.EqualTo(1), $"day {day}");
            (await officer.PostAsync($"/api/office/calls/{id}/record", new { outcome = "NotReached" })).Ok();
            if (day == 3) break;
            Assert.That((await officer.GetAsync("/api/office/calls")).Ok()["items"].AsArray(), Is.Empty, "not again today");
            var again = (await officer.PostAsync($"/api/office/calls/{id}/record", new { outcome = "NotReached" })).Ok();
            Assert.That((string)again["status"]!, Is.EqualTo("Calling"));
            Assert.That((string)again["callFrom"]!, Is.EqualTo($"2024-11-{28 + day}T08:30:00.000+08:00"));
            app.Time.Advance(TimeSpan.FromDays(1));
        }

        await app.NoticesAreAsync("Unreachable");
        Assert.That(await app.Database.ScalarAsync<string>("select reason from feedback.history where act = 'GiveUp'"), Is.EqualTo("3天均未接通"));
    }

    [TestCase("WrongNumber", "号码有误")]
    [TestCase("Declined", "拒绝接听")]
    [TestCase("NoContact", "没有可用的联系方式")]
    public async Task What_another_call_would_not_mend_ends_at_once(string outcome, string reason)
    {
        await using var app = await ShibeiApp.StartAsync();
        await app.HappensAsync(app.Accepted(await app.SubmitAsync(await app.ResidentAsync())));
        var id = await app.Database.ScalarAsync<Guid>("select id from feedback.notice");
        var ended = (await (await app.StaffAsync("shegong")).PostAsync($"/api/office/calls/{id}/record", new { outcome })).Ok();
        Assert.That((string)ended["statusText"]!, Is.EqualTo("未能联系上"));
        Assert.That(await app.Database.ScalarAsync<string>("select reason from feedback.history where act = 'GiveUp'"), Is.EqualTo(reason));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.timeline where kind = 'Notice'"), Is.Zero, "not told is not told");
    }

    [Test]
    public async Task The_list_goes_on_where_the_page_ended_and_is_for_the_Social_Work_Department_only()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        List<string> numbers = [];
        for (var i = 0; i < 5; i++)
        {
            var id = await app.SubmitAsync(resident, $"第{i}件建议");
            await app.HappensAsync(app.Accepted(id));
            numbers.Add((await app.Database.ScalarAsync<string>("select number from feedback.recipient where suggestion_id = $1", id))!);
            app.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var officer = await app.StaffAsync("shegong");
        List<string> seen = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await officer.GetAsync($"/api/office/calls?size=2&cursor={cursor}")).Ok();
            seen.AddRange(page["items"].AsArray().Select(i => (string)i!["number"]!));
            cursor = (string?)page.Json!["next"];
        }

        Assert.That(seen, Is.EqualTo(numbers));
        (await (await app.StaffAsync("dagang")).GetAsync("/api/office/calls")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        (await officer.PostAsync($"/api/office/calls/{Guid.NewGuid()}/record", new { outcome = "NotReached" })).Refused(HttpStatusCode.NotFound, "call.not-found");
    }
}
