using System.Net;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>留存: found again, decided anew, or answered with a case group.</summary>
internal sealed class RetainedTests
{
    [Test]
    public async Task What_is_retained_is_found_again_and_decided_anew()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ids = await app.SuggestionsAsync(3);
        foreach (var (id, reason) in ids.Zip(["not-ripe", "reference", "not-ripe"]))
            (await app.ByOfficerAsync($"/api/office/cases/{id}/retain", new { reasonCode = reason, remark = "明年再议" })).Ok();
        var shegong = await app.StaffAsync("shegong");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await FoundAsync(""), Is.EqualTo(new[] { ids[2], ids[1], ids[0] }), "the latest first");
            Assert.That(await FoundAsync("?reason=not-ripe&domain=Livelihood&subdistrict=370203005&since=2024-11-28&until=2024-11-28"), Is.EqualTo(new[] { ids[2], ids[0] }));
            Assert.That(await FoundAsync("?until=2024-11-27"), Is.Empty);
            Assert.That(await FoundAsync("?since=2024-11-29"), Is.Empty);
            Assert.That(await FoundAsync("?domain=Justice"), Is.Empty);
            (await shegong.GetAsync("/api/office/cases/retained?cursor=xyz")).Refused(HttpStatusCode.BadRequest, "request.bad-cursor");
        }

        var page = (await shegong.GetAsync("/api/office/cases/retained?size=2")).Ok();
        Assert.That(await FoundAsync($"?size=2&cursor={page["next"]}"), Is.EqualTo(new[] { ids[0] }));

        app.Time.Advance(TimeSpan.FromDays(60));
        (await app.ByOfficerAsync($"/api/office/cases/{ids[0]}/reopen", new { reason = " " })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        var reopened = (await app.ByOfficerAsync($"/api/office/cases/{ids[0]}/reopen", new { reason = "改造计划已下达。" })).Ok();
        Assert.That(((string)reopened["statusText"]!, (string)reopened["dueAt"]!), Is.EqualTo(("待研判", "2025-02-11T00:00:00.000+08:00")),
            "five working days from then on, across the Spring Festival");
        (await app.ByOfficerAsync($"/api/office/cases/{ids[0]}/reopen", new { reason = "再来一次。" })).Refused(HttpStatusCode.Conflict, "case.wrong-state");
        var clocks = (await (await app.StaffAsync("shegong")).GetAsync($"/api/office/cases/{ids[0]}/clock")).Ok()["clocks"].AsArray();
        Assert.That(clocks.Select(c => ((string)c!["statusText"]!, ((string)c["summary"]!).Contains("重新研判"))),
            Is.EqualTo(new[] { ("已终止", false), ("计时中", true) }), "the first one stands as it was stopped");
        var mine = await app.MineAsync("wang", ids[0]);
        Assert.That(((string)mine["statusText"]!, (string)mine["timeline"]!.AsArray()[^1]!["text"]!), Is.EqualTo(("已登记", "改造计划已下达。")));
        Assert.That(await app.Database.ColumnAsync<string>("select state from feedback.notice where suggestion_id = $1 order by planned_at", ids[0]),
            Is.EqualTo(new[] { "已留存", "重新研判" }));

        (await app.ByOfficerAsync($"/api/office/cases/{ids[0]}/retain", new { reasonCode = "already-planned" })).Ok();
        shegong = await app.StaffAsync("shegong");
        Assert.That(await FoundAsync("?reason=already-planned"), Is.EqualTo(new[] { ids[0] }));
        Assert.That(await FoundAsync("?reason=not-ripe"), Is.EqualTo(new[] { ids[2] }), "the last decision counts");

        async Task<IEnumerable<Guid>> FoundAsync(string query) =>
            (await shegong.GetAsync($"/api/office/cases/retained{query}")).Ok()["items"].Texts("id").Select(Guid.Parse);
    }

    [Test]
    public async Task A_retained_suggestion_that_joins_a_group_gets_its_answer()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ids = await app.SuggestionsAsync(3);
        (await app.ByOfficerAsync($"/api/office/cases/{ids[0]}/retain", new { reasonCode = "not-ripe" })).Ok();
        var group = await app.FormedAsync(ids[1], ids[2]);
        await app.AcceptedAsync(ids[1]);
        (await app.ByOfficerAsync($"{group}/members", new { caseIds = new[] { ids[0] } })).Ok();
        Assert.That((await app.CaseAsync(ids[0]))["decisions"]!.Texts("kind"), Is.EqualTo(new[] { "Retained", "Accepted" }));
        Assert.That((Guid)(await app.GroupAsync(group))["firstProposerId"]!, Is.EqualTo(ids[0]), "who said it first did so while it was not ripe");
        await app.AcknowledgedAsync(ids[1]);
        await app.ConcludedAsync(ids[1]);
        var mine = await app.MineAsync("wang", ids[0]);
        Assert.That(((string)mine["statusText"]!, await app.AnswersAsync(ids[0])), Is.EqualTo(("已答复", 1)));
    }
}
