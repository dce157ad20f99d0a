using System.Net;
using System.Text.Json.Nodes;

namespace ZhihuiShibei.Tests.Intake.Drafts;

/// <summary>What a resident types is kept, between devices, sealed, and for no longer than it should be.</summary>
internal sealed class DraftTests
{
    [Test]
    public async Task A_draft_follows_its_writer_from_device_to_device_and_an_older_one_gets_the_newer()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (phone, tablet, stranger) = (await app.ResidentAsync(), await app.ResidentAsync(), await app.ResidentAsync("li"));
        var path = $"/api/mini/drafts/{Guid.NewGuid()}";
        Assert.That((int)(await phone.PutAsync(path, Page("扶手", 0))).Ok()["revision"]!, Is.EqualTo(1));
        Assert.That((int)(await phone.PutAsync(path, Page("扶手", 0))).Ok()["revision"]!, Is.EqualTo(1), "a double tap is one change");
        Assert.That((int)(await tablet.PutAsync(path, Page("扶手和座椅👵🏽𠮷", 1))).Ok()["revision"]!, Is.EqualTo(2));
        var older = (await phone.PutAsync(path, Page("扶手，还是扶手", 1))).Refused(HttpStatusCode.Conflict, "draft.older");
        Assert.That(((int)older["current"]!["revision"]!, (string)older["current"]!["content"]!["topic"]!), Is.EqualTo((2, "扶手和座椅👵🏽𠮷")));
        Assert.That((string)(await phone.GetAsync(path)).Ok()["content"]["topic"]!, Is.EqualTo("扶手和座椅👵🏽𠮷"));
        Assert.That((string)(await phone.GetAsync("/api/mini/drafts")).Ok()["items"][0]!["topic"]!, Is.EqualTo("扶手和座椅👵🏽𠮷"));

        (await stranger.GetAsync(path)).Refused(HttpStatusCode.NotFound, "draft.not-found");
        (await stranger.SendAsync(HttpMethod.Delete, path, null, null)).Ok();
        Assert.That((int)(await stranger.PutAsync(path, Page("别人的", 0))).Ok()["revision"]!, Is.EqualTo(1), "ids are the page's, so they are one's own");
        Assert.That((string)(await phone.GetAsync(path)).Ok()["content"]["topic"]!, Is.EqualTo("扶手和座椅👵🏽𠮷"));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.draft d where encode(sealed, 'escape') like '%13805320001%'"), Is.Zero);
    }

    [Test]
    public async Task A_submitted_draft_is_gone_and_no_device_brings_it_back()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var (id, key) = (Guid.NewGuid(), Guid.NewGuid().ToString());
        (await wang.PutAsync($"/api/mini/drafts/{id}", Page("扶手", 0))).Ok();
        var body = (JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(Samples.Suggestion())!;
        body["draftId"] = id;
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => wang.PostAsync("/api/mini/suggestions", body.DeepClone(), key)));
        Assert.That(replies.Select(r => r.Text).Distinct().Count(), Is.EqualTo(1), "tapped again and again, one receipt");
        (await wang.GetAsync($"/api/mini/drafts/{id}")).Refused(HttpStatusCode.NotFound, "draft.not-found");
        (await wang.PutAsync($"/api/mini/drafts/{id}", Page("扶手二", 1))).Refused(HttpStatusCode.Conflict, "draft.gone");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion"), Is.EqualTo(1));
    }

    [Test]
    public async Task Twenty_drafts_fit_also_when_saved_at_once_and_what_is_too_large_or_no_page_is_refused()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => wang.PutAsync($"/api/mini/drafts/{Guid.NewGuid()}", Page($"第{i}份", 0))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(replies.Count(r => r.Succeeded), Is.EqualTo(20));
            Assert.That(replies.Where(r => !r.Succeeded).Select(r => r.Code), Is.All.EqualTo("draft.too-many"));
            Assert.That((await wang.GetAsync("/api/mini/drafts")).Ok()["items"].AsArray(), Has.Count.EqualTo(20));
        }

        var same = $"/api/mini/drafts/{replies.First(r => r.Succeeded)["id"]}";
        (await wang.PutAsync(same, Page(new string('长', 33_400), 1))).Refused(HttpStatusCode.BadRequest, "draft.too-large");
        (await wang.PutAsync(same, new { content = "不是页面", revision = 1 })).Refused(HttpStatusCode.BadRequest, "draft.not-an-object");
        (await wang.PutAsync(same, new { content = new { topic = 5 }, revision = 1 })).Ok();
        Assert.That((await wang.GetAsync("/api/mini/drafts")).Ok()["items"].AsArray().Count(d => d!["topic"] is null), Is.EqualTo(1), "an odd page is listed without a topic");
    }

    [Test]
    public async Task Drafts_go_with_the_account_and_after_ninety_days()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (wang, li) = (await app.ResidentAsync(), await app.ResidentAsync("li"));
        (await wang.PutAsync($"/api/mini/drafts/{Guid.NewGuid()}", Page("扶手", 0))).Ok();
        (await li.PutAsync($"/api/mini/drafts/{Guid.NewGuid()}", Page("座椅", 0))).Ok();
        (await li.PostAsync("/api/mini/me/cancel")).Ok();
        await app.SettleAsync();
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.draft"), Is.EqualTo(1));
        app.Time.Advance(TimeSpan.FromDays(89));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.draft"), Is.EqualTo(1));
        await Eventually.TrueAsync(async () =>
        {
            app.Time.Advance(TimeSpan.FromHours(13));
            return await app.Database.ScalarAsync<long>("select count(*) from intake.draft") == 0;
        }, "the draft is swept");
    }

    private static object Page(string topic, int revision) => new { content = new { topic, suggester = new { name = "王秀兰", phone = "13805320001" } }, revision };
}
