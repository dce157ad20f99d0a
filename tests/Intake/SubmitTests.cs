using System.Net;
using System.Text.RegularExpressions;

namespace ZhihuiShibei.Tests.Intake;

/// <summary>A resident hands in a suggestion.</summary>
internal sealed class SubmitTests
{
    [Test]
    public async Task A_suggestion_gets_a_receipt_and_is_found_again()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var receipt = (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion())).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(receipt.Status, Is.EqualTo(HttpStatusCode.Created));
            Assert.That((string)receipt["number"]!, Does.Match("^SB-20241128-0001-[2-9A-HJ-NP-Y]$"));
            Assert.That((string)receipt["receivedAt"]!, Is.EqualTo("2024-11-28T09:00:00.000+08:00"));
        }

        var mine = (await resident.GetAsync("/api/mini/suggestions")).Ok();
        Assert.That(mine["items"].AsArray().Select(i => (string)i!["number"]!), Is.EqualTo(new[] { (string)receipt["number"]! }));
        var detail = (await resident.GetAsync($"/api/mini/suggestions/{receipt["id"]}")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)detail["statusText"]!, Is.EqualTo("已登记"));
            Assert.That((string)detail["place"]!, Is.EqualTo("辽宁路街道科技街社区居委会"));
            Assert.That(detail["timeline"].AsArray(), Has.Count.EqualTo(1));
        }

        var tracked = (await app.Anyone().PostAsync("/api/open/tracking", new
        {
            number = ((string)receipt["number"]!).ToLowerInvariant().Replace('-', ' '),
            querySecret = (string)receipt["querySecret"]!,
        })).Ok();
        Assert.That((string)tracked["topic"]!, Is.EqualTo("在老旧楼院增设助老扶手"));
    }

    [Test]
    public async Task The_same_key_twice_at_once_registers_one_suggestion_and_gives_one_receipt()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var key = Guid.NewGuid().ToString();
        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => resident.PostAsync("/api/mini/suggestions", Samples.Suggestion(), key)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(replies.Select(r => r.Status), Has.All.EqualTo(HttpStatusCode.Created));
            Assert.That(replies.Select(r => r.Text).Distinct().Count(), Is.EqualTo(1));
            Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion"), Is.EqualTo(1));
        }

        (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion("另一件建议"), key)).Refused(HttpStatusCode.Conflict, "idempotency.key-reused");
        (await resident.SendAsync(HttpMethod.Post, "/api/mini/suggestions", Samples.Suggestion(), null)).Refused(HttpStatusCode.BadRequest, "idempotency.key-missing");
    }

    [Test]
    public async Task Somebody_elses_suggestion_is_not_there()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (wang, li) = (await app.ResidentAsync("wang"), await app.ResidentAsync("li"));
        var id = (await wang.PostAsync("/api/mini/suggestions", Samples.Suggestion())).Ok()["id"];
        (await li.GetAsync($"/api/mini/suggestions/{id}")).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        (await li.PostAsync($"/api/mini/suggestions/{id}/withdraw")).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        Assert.That((await li.GetAsync("/api/mini/suggestions")).Ok()["items"].AsArray(), Is.Empty);
        (await app.Anyone().PostAsync("/api/open/tracking", new { number = "SB-20241128-0001-X", querySecret = "ABCDEFGH" }))
            .Refused(HttpStatusCode.NotFound, "tracking.not-found");
    }

    [Test]
    public async Task What_is_missing_or_too_long_is_said_in_Chinese_and_nothing_is_kept()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var empty = (await resident.PostAsync("/api/mini/suggestions", new { })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(Regex.Unescape(empty["errors"].ToJsonString()), Does.Contain("请填写对策措施").And.Contain("请填写建议主题"));
        (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion(new string('长', 61)))).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion(phone: null))).Refused(HttpStatusCode.BadRequest, "suggestion.contact-missing");
        (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion(phone: "abc"))).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await resident.PostAsync("/api/mini/suggestions", new StringContent("{\"topic\":", null, "application/json"))).Refused(HttpStatusCode.BadRequest, "request.malformed");
        (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion("\0\u200B\u202E"))).Refused(HttpStatusCode.BadRequest, "suggestion.element-missing");
        (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion(new string('长', 400_000)))).Refused(HttpStatusCode.RequestEntityTooLarge, "request.too-large");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion"), Is.Zero);
    }

    [Test]
    public async Task Rare_characters_and_emoji_survive()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = (await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion("𠮷祥里小区👵🏽扶手"))).Ok()["id"];
        Assert.That((string)(await resident.GetAsync($"/api/mini/suggestions/{id}")).Ok()["topic"]!, Is.EqualTo("𠮷祥里小区👵🏽扶手"));
    }

    [Test]
    public async Task Name_and_telephone_are_only_in_the_vault_and_every_look_is_recorded()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = (Guid)(await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion())).Ok()["id"]!;
        await app.SettleAsync();
        var officer = await app.StaffAsync("shegong");
        var read = (await officer.GetAsync($"/api/office/suggestions/{id}")).Ok();
        Assert.That((string)read["suggester"]["phone"]!, Is.EqualTo("138****0001"));
        Assert.That(read.Text, Does.Not.Contain("王秀兰").And.Not.Contain("13805320001"));
        var reveal = (await officer.PostAsync($"/api/office/suggestions/{id}/reveal", new { purpose = "HandleSuggestion" })).Ok();
        Assert.That((string)reveal["name"]!, Is.EqualTo("王秀兰"));
        Assert.That(
            await app.Database.ScalarAsync<long>("select count(*) from kernel.audit where action = 'personal-data.reveal' and actor_kind = 'Staff'"), Is.EqualTo(1));

        foreach (var table in await app.Database.ColumnAsync<string>(
            "select table_schema || '.' || table_name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')"))
        {
            Assert.That(
                await app.Database.ScalarAsync<long>($"select count(*) from {table} t where t::text like '%王秀兰%' or t::text like '%13805320001%'"),
                Is.Zero, table);
        }

        Assert.That(app.Log.All, Has.None.Contains("王秀兰").And.None.Contains("13805320001"));
    }

    [Test]
    public async Task A_suggestion_is_taken_while_WeChat_is_down_and_its_text_goes_to_a_person()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        await app.WeChat.DisposeAsync();
        var id = (Guid)(await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion())).Ok()["id"]!;
        await Eventually.TrueAsync(async () =>
        {
            app.Time.Advance(TimeSpan.FromMinutes(5));
            return await app.Database.ScalarAsync<string>("select text_verdict from intake.suggestion where id = $1", id) == "Review";
        }, "the text waits for a person", TimeSpan.FromSeconds(60));
        var officer = await app.StaffAsync("shegong");
        var queue = (await officer.GetAsync("/api/office/content-reviews")).Ok();
        Assert.That(queue["items"].AsArray().Select(i => (Guid)i!["id"]!), Is.EqualTo(new[] { id }));
        (await officer.PostAsync($"/api/office/suggestions/{id}/text-verdict", new { verdict = "Pass", reason = "内容正常" })).Ok();
        (await officer.PostAsync($"/api/office/suggestions/{id}/text-verdict", new { verdict = "Pass", reason = "内容正常" })).Refused(HttpStatusCode.Conflict, "text-review.not-open");
    }

    [Test]
    public async Task Text_is_checked_right_after_submission()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var good = (Guid)(await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion())).Ok()["id"]!;
        var bad = (Guid)(await resident.PostAsync("/api/mini/suggestions", Samples.Suggestion("risky 一件"))).Ok()["id"]!;
        await Eventually.TrueAsync(
            async () => await app.Database.ScalarAsync<long>("select count(*) from intake.suggestion where text_verdict = 'Pending'") == 0, "both texts are checked");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await app.Database.ScalarAsync<string>("select text_verdict from intake.suggestion where id = $1", good), Is.EqualTo("Pass"));
            Assert.That(await app.Database.ScalarAsync<string>("select text_verdict from intake.suggestion where id = $1", bad), Is.EqualTo("Risky"));
        }
    }
}
