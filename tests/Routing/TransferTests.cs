using System.Net;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>转送跟踪: asked after on its day, a receipt that comes late, and the answer that the suggester hears.</summary>
internal sealed class TransferTests
{
    [Test]
    public async Task A_transfer_is_asked_after_until_the_organ_has_answered()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ids = await app.SuggestionsAsync(2);
        await TransferAsync(app, ids[0], "2024-12-10");
        await TransferAsync(app, ids[1], "2024-11-29");
        var path = $"/api/office/transfers/{ids[0]}";
        Assert.That(await ListAsync(app, ""), Is.EqualTo(new[] { (ids[1], "Amber"), (ids[0], "Green") }), "whom to ask next comes first");
        (await app.ByOfficerAsync($"{path}/receipt", new { receiptNumber = "青交回〔2024〕8号" })).Ok();
        (await app.ByOfficerAsync($"{path}/receipt", new { receiptNumber = "青交回〔2024〕88号" })).Ok();
        (await app.ByOfficerAsync($"{path}/follow-ups", new { said = "请稍后再问", nextOn = "2024-11-27" })).Refused(HttpStatusCode.BadRequest, "decision.follow-up-past");

        app.Time.Advance(TimeSpan.FromDays(30));
        await app.SweptAsync("both are reminded of", async () => await RemindersAsync() == 2);
        await app.SweptAsync("the sweep has come again", async () => await Task.FromResult(app.Time.GetUtcNow() > ShibeiApp.Beginning.AddDays(30).AddMinutes(20)));
        Assert.That(await RemindersAsync(), Is.EqualTo(2), "once each");
        Assert.That(await app.Database.ColumnAsync<DateTime>("select at from routing.history where act = 'FollowUpDue' order by at"), Is.EqualTo(new[]
        {
            new DateTime(2024, 11, 28, 16, 0, 0, DateTimeKind.Utc), new DateTime(2024, 12, 9, 16, 0, 0, DateTimeKind.Utc),
        }), "as of the beginning of the day, however late it was noticed");
        Assert.That(await ListAsync(app, "?light=Red"), Has.Count.EqualTo(2));

        (await app.ByOfficerAsync($"{path}/follow-ups", new { said = "已列入线路调整方案。", nextOn = "2024-12-28" })).Ok();
        Assert.That(await ListAsync(app, ""), Is.EqualTo(new[] { (ids[1], "Red"), (ids[0], "Amber") }));
        (await app.ByOfficerAsync($"{path}/answer", new { textToSuggester = "末班车将延长至22时30分。", said = "已发文，见青交发〔2024〕9号。" })).Ok();
        (await app.ByOfficerAsync($"{path}/answer", new { textToSuggester = "再答一次。" })).Refused(HttpStatusCode.Conflict, "transfer.wrong-state");
        var shown = (await (await app.StaffAsync("shegong")).GetAsync(path)).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((string)shown["statusText"]!, (string)shown["receiptNumber"]!), Is.EqualTo(("对方已答复", "青交回〔2024〕88号")));
            Assert.That(shown["followUps"].Texts("said"), Is.EqualTo(new[] { "已列入线路调整方案。", "已发文，见青交发〔2024〕9号。" }));
            Assert.That(shown["history"].Texts("name"), Is.EqualTo(new[] { "Send", "EnterReceipt", "EnterReceipt", "FollowUpDue", "FollowUp", "FollowUpDue", "Answer" }));
            Assert.That(await ListAsync(app, ""), Is.EqualTo(new[] { (ids[1], "Red") }));
        }

        var mine = await app.MineAsync("wang", ids[0]);
        var last = mine["timeline"]!.AsArray()[^1]!;
        Assert.That(((string)mine["statusText"]!, (string)last["title"]!, (string)last["text"]!), Is.EqualTo(("已转送", "市交通运输局已答复", "末班车将延长至22时30分。")));
        Assert.That(mine.Told(), Does.Not.Contain("青交发"), "what the organ wrote to the house stays there");
        var notices = await app.Database.ColumnAsync<string>("select text from feedback.notice where suggestion_id = $1 order by planned_at", ids[0]);
        Assert.That((notices.Count, notices[^1]), Is.EqualTo((2, "市交通运输局对转送的建议已答复：\n末班车将延长至22时30分。")));

        Task<long> RemindersAsync() => app.Database.ScalarAsync<long>("select count(*) from routing.history where act = 'FollowUpDue'");
    }

    [Test]
    public async Task What_is_withdrawn_is_not_asked_after_and_facts_may_come_twice()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = (await app.SuggestionsAsync(1))[0];
        await TransferAsync(app, id, "2024-11-29");
        var now = app.Time.GetUtcNow();
        var again = new SuggestionDeclined(id, TriageDecision.Transferred, "other-organ", null, "", now);
        await app.TellAsync("routing", again, new SuggestionWithdrawn(id, null, now), again, new SuggestionWithdrawn(id, null, now));
        Assert.That(await app.Database.ColumnAsync<string>("select status from routing.transfer where remind_at is null"), Is.EqualTo(new[] { "Ended" }));
        (await app.ByOfficerAsync($"/api/office/transfers/{id}/answer", new { textToSuggester = "答复。" })).Refused(HttpStatusCode.Conflict, "transfer.wrong-state");
        (await app.ByOfficerAsync($"/api/office/transfers/{Guid.NewGuid()}/receipt", new { receiptNumber = "1" })).Refused(HttpStatusCode.NotFound, "transfer.not-found");
    }

    private static async Task TransferAsync(ShibeiApp app, Guid id, string day) =>
        (await app.ByOfficerAsync($"/api/office/cases/{id}/transfer", new { reasonCode = "other-organ", organ = "市交通运输局", followUpOn = day })).Ok();

    private static async Task<List<(Guid, string)>> ListAsync(ShibeiApp app, string query) =>
        [.. (await (await app.StaffAsync("shegong")).GetAsync($"/api/office/transfers{query}")).Ok()["items"].AsArray().Select(t => ((Guid)t!["id"]!, (string)t["light"]!))];
}
