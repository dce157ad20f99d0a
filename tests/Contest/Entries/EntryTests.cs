using System.Net;

namespace ZhihuiShibei.Tests.Contest.Entries;

/// <summary>What an entrant can do and is told.</summary>
internal sealed class EntryTests
{
    [Test]
    public async Task Until_closing_an_entrant_leaves_and_the_suggestion_goes_on_or_takes_both_back()
    {
        await using var app = await ShibeiApp.StartAsync();
        var collection = await Collected.OpenAsync(app);
        var (suggestion, entry) = await Collected.EnteredAsync(app);
        var (_, second) = await Collected.EnteredAsync(app);
        var (other, _) = await Collected.EnteredAsync(app);
        var wang = await app.ResidentAsync();
        (await (await app.ResidentAsync("li")).PostAsync($"/api/mini/entries/{entry}/withdraw")).Refused(HttpStatusCode.NotFound, "entry.not-found");
        var left = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => wang.PostAsync($"/api/mini/entries/{entry}/withdraw")));
        Assert.That(left.Select(r => (string)r.Ok()["status"]!), Is.All.EqualTo("Withdrawn"));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.history where act = 'Withdraw'"), Is.EqualTo(1));
        Assert.That((string)(await wang.GetAsync($"/api/mini/suggestions/{suggestion}")).Ok()["status"]!, Is.EqualTo("Registered"), "the suggestion goes on");
        (await wang.PostAsync($"/api/mini/suggestions/{suggestion}/withdraw")).Ok();
        (await wang.PostAsync($"/api/mini/suggestions/{other}/withdraw")).Ok();
        await app.SettleAsync();
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.entry where status = 'Withdrawn'"), Is.EqualTo(2));
        Assert.That((int)(await app.Anyone().GetAsync($"/api/open/collections/{Collected.Code}")).Ok()["entries"]!, Is.EqualTo(1));

        app.Time.Advance(Collected.ClosesAt - app.Time.GetUtcNow());
        wang = await app.ResidentAsync();
        (await wang.PostAsync($"/api/mini/entries/{second}/withdraw")).Refused(HttpStatusCode.Conflict, "entry.too-late");
        Assert.That((await wang.GetAsync("/api/mini/entries")).Ok()["items"].AsArray().SelectMany(i => i!["actions"]!.AsArray()), Is.Empty);
        var office = await app.StaffAsync("shegong");
        var lines = (await office.GetAsync($"/api/office/collections/{collection}/entries?status=Entered&field=fire")).Ok()["items"].AsArray();
        Assert.That(lines.Select(l => (Guid)l!["id"]!), Is.EqualTo(new[] { second }));
    }

    [Test]
    public async Task What_the_collection_answered_is_told_to_each_once_and_stands_on_its_page()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await Collected.OpenAsync(app);
        var (first, named) = await Collected.EnteredAsync(app);
        var (second, _) = await Collected.EnteredAsync(app, resident: "li");
        var (third, gone) = await Collected.EnteredAsync(app);
        (await (await app.ResidentAsync()).PostAsync($"/api/mini/entries/{gone}/withdraw")).Ok();
        var (hidden, sealedEntry) = await Collected.EnteredAsync(app, resident: "zhao");
        (await (await app.StaffAsync("shegong")).PostAsync($"/api/office/cases/{hidden}/seal", new { reason = "疑似检举控告。" })).Ok();
        await app.SettleAsync();
        app.Time.Advance(Collected.ClosesAt - app.Time.GetUtcNow());
        var office = await app.StaffAsync("shegong");
        Assert.That((await office.GetAsync($"/api/office/collections/{id}/entries")).Ok().Text, Does.Not.Contain(hidden.ToString()), "a sealed one is in no list");
        var path = $"/api/office/collections/{id}/answer";
        var text = "共收到建议两件，都已列入年度消防改造计划。\n谢谢大家。";
        (await office.PostAsync(path, new { text, named = new[] { new { entryId = gone, text = "已退出" } } })).Refused(HttpStatusCode.BadRequest, "collection.entry-unknown");
        (await office.PostAsync(path, new { text, named = new[] { new { entryId = sealedEntry, text = "密件" } } })).Refused(HttpStatusCode.BadRequest, "collection.entry-unknown");
        (await office.PostAsync(path, new { text = text + "请找13805320001。" })).Refused(HttpStatusCode.BadRequest, "collection.personal-data");
        var answered = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => office.PostAsync(path, new { text, named = new[] { new { entryId = named, text = "关于扶手的建议已采纳。" } } })));
        Assert.That(answered.Count(r => r.Succeeded), Is.EqualTo(1));
        await Eventually.TrueAsync(
            () => app.Database.ScalarAsync<bool>("select count(*) = 3 from contest.entry where answer_told_at is not null"), "each entry still in it is told");
        await app.SettleAsync();
        Assert.That(await app.Database.ColumnAsync<Guid>("select suggestion_id from feedback.notice where about = 'Collection'"), Is.EquivalentTo(new[] { first, second, hidden }));
        var wang = await app.ResidentAsync();
        var told = (await wang.GetAsync($"/api/mini/suggestions/{first}")).Ok()["timeline"].AsArray().Single(t => (string)t!["kind"]! == "Collection")!;
        Assert.That((string)told["text"]!, Does.Contain("年度消防改造计划").And.Contain("对您的建议：关于扶手的建议已采纳。"));
        Assert.That((await wang.GetAsync($"/api/mini/suggestions/{third}")).Ok().Text, Does.Not.Contain("年度消防改造计划"));
        var shown = (await app.Anyone().GetAsync($"/api/open/collections/{Collected.Code}")).Ok();
        Assert.That(((string)shown["status"]!, (string)shown["answer"]["named"]![0]!), Is.EqualTo(("Answered", "关于扶手的建议已采纳。")));
        Assert.That(shown.Text, Does.Not.Contain(named.ToString()), "the public learns no entry's id");
        Assert.That((await (await app.ResidentAsync("li")).GetAsync("/api/mini/notices")).Ok().Text, Does.Contain("集中反馈").And.Not.Contain("关于扶手"));
    }

    [Test]
    public async Task An_entry_is_decided_upon_and_handled_like_any_suggestion()
    {
        await using var app = await ShibeiApp.StartAsync();
        await Collected.OpenAsync(app);
        var (suggestion, entry) = await Collected.EnteredAsync(app);
        var officer = await app.StaffAsync("shegong");
        (await officer.PostAsync($"/api/office/cases/{suggestion}/accept", new { domain = "Safety", leadUnitId = await app.UnitAsync("区住房和城乡建设局") })).Ok();
        await app.SettleAsync();
        var lead = await app.StaffAsync("zhujianju");
        var order = (await lead.GetAsync("/api/office/work-orders")).Ok()["items"]![0]!["id"];
        (await lead.PostAsync($"/api/office/work-orders/{order}/acknowledge")).Ok();
        await app.SettleAsync();
        var wang = await app.ResidentAsync();
        var shown = (await wang.GetAsync($"/api/mini/suggestions/{suggestion}")).Ok();
        Assert.That(((string)shown["status"]!, (bool)shown["entry"]["entered"]!), Is.EqualTo(("InHandling", true)));
        (await wang.PostAsync($"/api/mini/entries/{entry}/withdraw")).Ok();
        await app.SettleAsync();
        Assert.That((string)(await wang.GetAsync($"/api/mini/suggestions/{suggestion}")).Ok()["status"]!, Is.EqualTo("InHandling"), "handled all the same");
    }

    [Test]
    public async Task A_rewritten_text_is_told_again_and_a_closed_account_leaves_its_entries_without_it()
    {
        await using var app = await ShibeiApp.StartAsync();
        await Collected.OpenAsync(app);
        var (suggestion, entry) = await Collected.EnteredAsync(app);
        await app.Database.ExecuteAsync("update intake.suggestion set text_verdict = 'Risky' where id = $1", suggestion);
        var wang = await app.ResidentAsync();
        (await wang.PostAsync($"/api/mini/suggestions/{suggestion}/rewrite", new { topic = "改写的主题", rationale = "王秀兰的理由", countermeasures = "改写的措施" })).Ok();
        await app.SettleAsync();
        Assert.That(await app.Database.ScalarAsync<string>("select topic || '|' || rationale from contest.entry where id = $1", entry), Is.EqualTo("改写的主题|〔已隐去〕的理由"));
        (await wang.PostAsync("/api/mini/me/cancel")).Ok();
        await app.SettleAsync();
        Assert.That(await app.Database.ScalarAsync<Guid?>("select account_id from contest.entry where id = $1", entry), Is.Null);
    }
}
