using System.Net;

namespace ZhihuiShibei.Tests.Contest.Collections;

/// <summary>A collection from draft to collective feedback, as the office runs it and everybody sees it.</summary>
internal sealed class CollectionTests
{
    private const string Path = "/api/office/collections";

    [Test]
    public async Task A_draft_is_seen_by_nobody_and_what_is_published_opens_and_closes_at_its_instants()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (office, anyone) = (await app.StaffAsync("shegong"), app.Anyone());
        var opens = ShibeiApp.Beginning.AddHours(2);
        var content = Collected.Content(opens);
        content["words"]!["explanation"] = "<p>欢迎</p><script>alert(1)</script><img src=x onerror=alert(1)>";
        var draft = (await office.PostAsync(Path, new { code = "anquan", content })).Ok();
        var id = (Guid)draft["id"]!;
        Assert.That(((string)draft["status"]!, (string)draft["explanation"]!), Is.EqualTo(("Draft", "<p>欢迎</p>")));
        await app.SettleAsync();
        await UnseenAsync();

        content["closesAt"] = opens;
        (await office.PutAsync($"{Path}/{id}", new { content })).Refused(HttpStatusCode.BadRequest, "collection.period-wrong");
        content["closesAt"] = Collected.ClosesAt;
        content["words"]!["title"] = "安全金点子";
        (await office.PutAsync($"{Path}/{id}", new { content })).Ok();
        (await office.PostAsync(Path, new { code = "anquan", content })).Refused(HttpStatusCode.Conflict, "collection.code-taken");

        var published = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => office.PostAsync($"{Path}/{id}/publish")));
        Assert.That(published.Count(r => r.Succeeded), Is.EqualTo(1), "published once, however often at once");
        Assert.That(published.Where(r => !r.Succeeded).Select(r => r.Code), Is.All.EqualTo("collection.wrong-state"));
        await app.SettleAsync();
        var shown = (await anyone.GetAsync("/api/open/collections/anquan")).Ok();
        Assert.That(((string)shown["title"]!, (string)shown["status"]!, (int)shown["entries"]!), Is.EqualTo(("安全金点子", "Published", 0)));
        var scene = (await anyone.GetAsync("/api/open/scenes/z=anquan")).Ok()["collection"];
        Assert.That(((string)scene["code"]!, (bool)scene["open"]!), Is.EqualTo(("anquan", false)));
        (await (await app.ResidentAsync()).PostAsync("/api/mini/suggestions", Collected.Suggestion(Collected.Entry("anquan")))).Refused(HttpStatusCode.Conflict, "entry.not-open");

        (await office.PostAsync($"{Path}/{id}/retract", new { reason = "日期有误" })).Ok();
        await app.SettleAsync();
        await UnseenAsync();
        (await office.PostAsync($"{Path}/{id}/publish")).Ok();
        await app.SettleAsync();

        app.Time.Advance(opens - app.Time.GetUtcNow());
        Assert.That((string)(await anyone.GetAsync("/api/open/collections/anquan")).Ok()["status"]!, Is.EqualTo("Open"), "at the instant, before any sweep");
        await ReachedAsync("Open", opens);
        office = await app.StaffAsync("shegong");
        (await office.PostAsync($"{Path}/{id}/retract", new { reason = "晚了" })).Refused(HttpStatusCode.Conflict, "collection.wrong-state");
        (await office.PutAsync($"{Path}/{id}", new { content })).Refused(HttpStatusCode.Conflict, "collection.wrong-state");
        Assert.That((bool)(await anyone.GetAsync("/api/open/scenes/z=anquan")).Ok()["collection"]!["open"]!, Is.True);
        Assert.That((await anyone.GetAsync("/api/open/home")).Ok()["collections"].AsArray().Select(c => (string)c!["code"]!), Is.EqualTo(new[] { "anquan" }));

        app.Time.Advance(Collected.ClosesAt - app.Time.GetUtcNow());
        await ReachedAsync("Closed", Collected.ClosesAt);

        async Task UnseenAsync()
        {
            (await anyone.GetAsync("/api/open/collections/anquan")).Refused(HttpStatusCode.NotFound, "collection.not-found");
            Assert.That((await anyone.GetAsync("/api/open/collections")).Ok().Text, Does.Not.Contain("anquan"));
            Assert.That((await anyone.GetAsync("/zt/anquan")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            (await anyone.GetAsync("/api/open/scenes/z=anquan")).Refused(HttpStatusCode.NotFound, "scene.theme-not-found");
            (await anyone.GetAsync("/api/open/collections/anquan/mini-code")).Refused(HttpStatusCode.NotFound, "scene.theme-not-found");
        }

        async Task ReachedAsync(string act, DateTimeOffset at)
        {
            await Eventually.TrueAsync(
                () => app.Database.ScalarAsync<bool>("select status = $1 from contest.themed_collection where code = 'anquan'", act), $"the sweep brings it to {act}");
            Assert.That(
                await app.Database.ScalarAsync<DateTime>("select max(at) from contest.history where \"to\" = $1", act), Is.EqualTo(at.UtcDateTime));
        }
    }

    [Test]
    public async Task An_open_one_is_corrected_extended_and_closed_and_its_terms_have_versions()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await Collected.OpenAsync(app);
        var (office, wang) = (await app.StaffAsync("shegong"), await app.ResidentAsync());
        var words = Collected.Content()["words"]!;
        words["title"] = "我为安全出主意（更正）";
        var corrected = (await office.PostAsync($"{Path}/{id}/correct", new { words, reason = "错字" })).Ok();
        Assert.That((string)corrected["termsVersion"]!, Is.EqualTo("1"), "the terms are the same");
        words["terms"] = "新的须知。";
        Assert.That((string)(await office.PostAsync($"{Path}/{id}/correct", new { words, reason = "须知有变" })).Ok()["termsVersion"]!, Is.EqualTo("2"));
        words["topic"] = "请致电13805320001";
        (await office.PostAsync($"{Path}/{id}/correct", new { words, reason = "写错了" })).Refused(HttpStatusCode.BadRequest, "collection.personal-data");
        await app.SettleAsync();
        (await wang.PostAsync("/api/mini/suggestions", Collected.Suggestion())).Refused(HttpStatusCode.Conflict, "entry.terms-outdated");
        var entry = Collected.Entry();
        entry["termsVersion"] = "2";
        (await wang.PostAsync("/api/mini/suggestions", Collected.Suggestion(entry))).Ok();

        (await office.PostAsync($"{Path}/{id}/extend", new { closesAt = Collected.ClosesAt, reason = "没有更晚" })).Refused(HttpStatusCode.BadRequest, "collection.not-later");
        (await office.PostAsync($"{Path}/{id}/extend", new { closesAt = Collected.ClosesAt.AddDays(1), reason = "应居民要求" })).Ok();
        await app.SettleAsync();
        app.Time.Advance(Collected.ClosesAt - app.Time.GetUtcNow());
        (office, wang) = (await app.StaffAsync("shegong"), await app.ResidentAsync());
        (await wang.PostAsync("/api/mini/suggestions", Collected.Suggestion(entry.DeepClone()))).Ok();

        (await office.PostAsync($"{Path}/{id}/answer", new { text = "还在征集，暂时不能作出集中反馈，请等截止以后。" })).Refused(HttpStatusCode.Conflict, "collection.wrong-state");
        (await office.PostAsync($"{Path}/{id}/close", new { reason = "已经够了" })).Ok();
        await app.SettleAsync();
        (await wang.PostAsync("/api/mini/suggestions", Collected.Suggestion(entry.DeepClone()))).Refused(HttpStatusCode.Conflict, "entry.closed");
        (await office.PostAsync($"{Path}/{id}/extend", new { closesAt = Collected.ClosesAt.AddDays(9), reason = "晚了" })).Refused(HttpStatusCode.Conflict, "collection.over");
        (await office.PostAsync($"{Path}/{id}/close", new { reason = "再来一次" })).Refused(HttpStatusCode.Conflict, "collection.over");
        (await office.PostAsync($"{Path}/{id}/correct", new { words = Collected.Content()["words"], reason = "截止后更正" })).Ok();
        await app.SettleAsync();
        (await wang.PostAsync("/api/mini/suggestions", Collected.Suggestion(entry.DeepClone()))).Refused(HttpStatusCode.Conflict, "entry.closed");

        var file = (await office.GetAsync($"{Path}/{id}")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file["termsVersions"].AsArray().Select(t => (string)t!["version"]!), Is.EqualTo(new[] { "1", "2", "3" }));
            Assert.That(file["history"].AsArray().Select(h => (string)h!["name"]!),
                Is.EqualTo(new[] { "Begin", "Publish", "Open", "Correct", "Correct", "Extend", "Close", "Correct" }));
            Assert.That((int)file["collection"]["entries"]!, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Only_the_department_runs_it_and_what_does_not_fit_is_refused()
    {
        await using var app = await ShibeiApp.StartAsync();
        var office = await app.StaffAsync("shegong");
        foreach (var who in new[] { await app.StaffAsync("zhujianju"), await app.StaffAsync("pingwei"), await app.ResidentAsync() })
            Assert.That((await who.PostAsync(Path, new { code = "abc", content = Collected.Content() })).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        foreach (var code in new[] { "AB", "a", "有字", "-abc", "a_b", "123456789012345678901" })
            (await office.PostAsync(Path, new { code, content = Collected.Content() })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        await RefusedAsync(c => c["fields"]![1]!["code"] = "fire", "collection.doubled");
        await RefusedAsync(c => c["questions"]![1]!["choices"]![1] = "每天", "collection.doubled");
        await RefusedAsync(c => c["words"]!["explanation"] = "<script>alert(1)</script>", "collection.nothing-to-read");
        await RefusedAsync(c => c["words"]!["explanation"] = "<p>请致电<b>138</b>05320001</p>", "collection.personal-data");
        await RefusedAsync(c => c["words"]!["title"] = "\u200B\u200B", "collection.nothing-to-read");
        await RefusedAsync(c => c["words"]!["terms"] = "", "request.invalid");
        var content = Collected.Content(ShibeiApp.Beginning.AddDays(-3));
        content["closesAt"] = ShibeiApp.Beginning.AddDays(-1);
        var over = (Guid)(await office.PostAsync(Path, new { code = "guoqi", content })).Ok()["id"]!;
        (await office.PostAsync($"{Path}/{over}/publish")).Refused(HttpStatusCode.BadRequest, "collection.period-wrong");
        (await office.PostAsync($"{Path}/{Guid.NewGuid()}/publish")).Refused(HttpStatusCode.NotFound, "collection.not-found");

        async Task RefusedAsync(Action<System.Text.Json.Nodes.JsonNode> change, string code)
        {
            var its = Collected.Content();
            change(its);
            (await office.PostAsync(Path, new { code = "abc", content = its })).Refused(HttpStatusCode.BadRequest, code);
        }
    }
}
