using System.Net;

namespace ZhihuiShibei.Tests.Intake.Themes;

/// <summary>群众反映集中: found, counted by people, tended by officers.</summary>
internal sealed class ThemeTests
{
    private static readonly string[] Charging = ["建议整治飞线充电", "嘉定路飞线充电太危险", "关于飞线充电的建议", "希望管管飞线充电", "飞线充电：盼建充电棚", "飞线充电扰民又危险"];

    [Test]
    public async Task What_many_people_ask_for_comes_first_and_one_person_counts_once()
    {
        await using var app = await ShibeiApp.StartAsync();
        foreach (var (topic, n) in Charging.Select((t, n) => (t, n))) await Asked.SubmitAsync(app, $"charging{n}", topic, subdistrict: n < 4 ? "370203005" : "370203019");
        List<Guid> toilets = [];
        for (var n = 0; n < 10; n++) toilets.Add(await Asked.SubmitAsync(app, "persistent", $"台东夜市缺少公厕，请看第{n}次"));
        toilets.Add(await Asked.SubmitAsync(app, "second", "台东夜市要有公厕"));
        toilets.Add(await Asked.SubmitAsync(app, "third", "夜里台东夜市没有公厕"));
        // Somebody's second account: the number tells.
        toilets.Add(await Asked.SubmitAsync(app, "third-again", "台东夜市公厕太远", phone: "13800000003"));
        toilets.Add(await Asked.SubmitAsync(app, "third-once-more", "台东夜市公厕难找", phone: "13800000003"));
        foreach (var lone in new[] { "图书角缺少童书", "中山公园樱花节错峰", "晾衣绳歪倒", "𠮷祥里👵🏽井盖" }) await Asked.SubmitAsync(app, lone, lone);
        // An accusation is sealed by itself, and what is sealed is in no theme.
        var sealedOne = await Asked.SubmitAsync(app, "accuser", "举报某街道书记侵占飞线充电整治资金", "请纪委对书记王某立案调查，他利用职务便利收受商户财物，追究其贪污受贿的责任。");
        await app.SettleAsync();
        Assert.That(await app.Database.ScalarAsync<Guid>("select suggestion_id from intake.sealed_suggestion"), Is.EqualTo(sealedOne));
        var shegong = await app.StaffAsync("shegong");
        Assert.That(await Asked.RankingAsync(shegong), Is.Empty, "before anything was computed");
        await Asked.ComputeAsync(app, shegong);

        var answer = (await shegong.GetAsync("/api/office/themes?days=7")).Ok();
        var ranking = await Asked.RankingAsync(shegong, "days=7");
        var (charging, toilet) = (ranking.Titled("飞线充电")!, ranking.Titled("台东夜市")!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ranking[0].ToJsonString(), Is.EqualTo(charging.ToJsonString()), answer.Text);
            Assert.That((charging.People(), (int)charging["suggestions"]!, (int)charging["now"]!["of"]!), Is.EqualTo((6, 6, 14)), answer.Text);
            Assert.That((toilet.People(), (int)toilet["suggestions"]!), Is.EqualTo((4, 14)));
            Assert.That((string)charging["trend"]!, Is.EqualTo("TooFew"), "six are too few to speak of growth");
            Assert.That((bool)charging["smallNumbers"]!, Is.True);
            Assert.That(charging["steps"]!.AsArray().Select(s => (int)s!), Is.EqualTo(new[] { 0, 0, 0, 0, 0, 0, 6 }));
            Assert.That(charging["places"]!.AsArray().Select(p => (int)p!["people"]!), Is.EqualTo(new[] { 4, 2 }));
            Assert.That((string)charging["domains"]![0]!["name"]!, Is.EqualTo("民生保障"));
            Assert.That(await Asked.SuggestionsAsync(shegong, toilet), Is.EquivalentTo(toilets));
            Assert.That(ranking, Has.None.Matches<System.Text.Json.Nodes.JsonNode>(i => i.People() < 3));
        }

        var one = (await shegong.GetAsync("/api/office/themes?days=7&subdistrict=370203019")).Ok();
        Assert.That(one["items"].AsArray(), Is.Empty, "two people of one subdistrict are no theme there");
        await WithdrawnAndRiskyDropOutAsync(app, shegong, charging, toilet, toilets);
    }

    private static async Task WithdrawnAndRiskyDropOutAsync(
        ShibeiApp app, ApiClient shegong, System.Text.Json.Nodes.JsonNode charging, System.Text.Json.Nodes.JsonNode toilet, List<Guid> toilets)
    {
        var behind = await Asked.SuggestionsAsync(shegong, charging);
        await Publishing.Steps.CheckedAsync(app);
        (await shegong.PostAsync($"/api/office/suggestions/{behind[0]}/text-verdict", new { verdict = "Risky", reason = "含有不宜内容" })).Ok();
        (await (await app.ResidentAsync("second")).PostAsync($"/api/mini/suggestions/{toilets[10]}/withdraw", new { })).Ok();
        for (var computed = 0; computed < 2; computed++)
        {
            var ranking = await Asked.RankingAsync(shegong);
            Assert.That((ranking.Titled("飞线充电").People(), ranking.Titled("台东夜市").People()), Is.EqualTo((5, 3)), $"computed {computed} times since");
            Assert.That(await Asked.SuggestionsAsync(shegong, toilet), Does.Not.Contain(toilets[10]));
            await Asked.ComputeAsync(app, shegong);
        }

        (await shegong.PostAsync($"/api/office/suggestions/{behind[0]}/text-verdict", new { verdict = "Pass", reason = "经核实可以展示" })).Ok();
        await Asked.ComputeAsync(app, shegong);
        Assert.That((await Asked.RankingAsync(shegong)).Titled("飞线充电").People(), Is.EqualTo(6), "cleared again");
        (await shegong.PostAsync($"/api/office/cases/{behind[1]}/seal", new { reason = "疑似检举控告" })).Ok();
        await app.SettleAsync();
        for (var computed = 0; computed < 2; computed++)
        {
            Assert.That((await Asked.RankingAsync(shegong)).Titled("飞线充电").People(), Is.EqualTo(5), "sealed later");
            await Asked.ComputeAsync(app, shegong);
        }
    }

    [Test]
    public async Task What_officers_do_with_a_theme_outlives_every_computation()
    {
        await using var app = await ShibeiApp.StartAsync();
        foreach (var (topic, n) in Charging.Select((t, n) => (t, n))) await Asked.SubmitAsync(app, $"charging{n}", topic);
        for (var n = 0; n < 4; n++) await Asked.SubmitAsync(app, $"shed{n}", new[] { "充电棚不够用", "充电棚离得远", "请多建充电棚", "充电棚收费高" }[n]);
        await Asked.SubmitAsync(app, "charging0", "充电棚也要管");
        var shegong = await app.StaffAsync("shegong");
        await Asked.ComputeAsync(app, shegong);
        var ranking = await Asked.RankingAsync(shegong);
        var (charging, shed) = ((Guid)ranking.Titled("飞线充电")!["themeId"]!, (Guid)ranking.First(i => ((string)i["title"]!).StartsWith("充电棚", StringComparison.Ordinal))["themeId"]!);
        var (atCharging, atShed) = ($"/api/office/themes/{charging}", $"/api/office/themes/{shed}");

        (await shegong.PostAsync($"{atCharging}/name", new { name = " \u200B" })).Refused(HttpStatusCode.BadRequest, "suggestion.element-missing");
        (await shegong.PostAsync($"{atCharging}/name", new { name = "电动自行车飞线充电\u202E" })).Ok();
        await Asked.SubmitAsync(app, "charging9", "飞线充电又来了");
        await Asked.ComputeAsync(app, shegong);
        var named = (await Asked.RankingAsync(shegong)).Titled("电动自行车")!;
        Assert.That(((Guid)named["themeId"]!, (bool)named["named"]!, (string)named["title"]!, named.People()), Is.EqualTo((charging, true, "电动自行车飞线充电", 7)));

        (await shegong.PostAsync($"{atShed}/hide", new { reason = "只是常用词" })).Ok();
        (await shegong.PostAsync($"{atShed}/hide", new { reason = "只是常用词" })).Refused(HttpStatusCode.Conflict, "theme.wrong-state");
        await Asked.ComputeAsync(app, shegong);
        Assert.That((await Asked.RankingAsync(shegong)).Select(i => (Guid)i["themeId"]!), Does.Not.Contain(shed));
        Assert.That((await shegong.GetAsync("/api/office/set-aside-themes")).Ok()["items"].AsArray().Select(i => (Guid)i!["id"]!), Is.EqualTo(new[] { shed }));
        (await shegong.PostAsync($"{atShed}/show")).Ok();

        (await shegong.PostAsync($"{atShed}/merge", new { intoThemeId = shed })).Refused(HttpStatusCode.Conflict, "theme.merge-into-itself");
        (await shegong.PostAsync($"{atShed}/merge", new { intoThemeId = charging })).Ok();
        (await shegong.PostAsync($"{atCharging}/merge", new { intoThemeId = shed })).Refused(HttpStatusCode.Conflict, "theme.merge-into-itself");
        for (var computed = 0; computed < 2; computed++)
        {
            var all = await Asked.RankingAsync(shegong);
            Assert.That(all.Select(i => (Guid)i["themeId"]!), Does.Not.Contain(shed));
            // Seven and six, of whom two asked for both.
            Assert.That(all.Single(i => (Guid)i["themeId"]! == charging).People(), Is.EqualTo(11), "nobody twice");
            await Asked.ComputeAsync(app, shegong);
        }

        (await shegong.PostAsync($"{atShed}/part")).Ok();
        var parted = await Asked.RankingAsync(shegong);
        Assert.That((parted.Single(i => (Guid)i["themeId"]! == charging).People(), parted.Single(i => (Guid)i["themeId"]! == shed).People()), Is.EqualTo((7, 6)));
        var shown = (await shegong.GetAsync(atShed)).Ok();
        Assert.That(shown["acts"].AsArray().Select(a => (string)a!["text"]!), Is.EqualTo(new[] { "发现", "隐藏", "恢复显示", "并入", "撤销并入" }));
        (await shegong.PostAsync($"/api/office/themes/{Guid.CreateVersion7()}/name", new { name = "无" })).Refused(HttpStatusCode.NotFound, "theme.not-found");
        var unit = await app.StaffAsync("zhujianju");
        foreach (var path in new[] { "/api/office/themes", atShed, $"{atShed}/suggestions" }) (await unit.GetAsync(path)).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
    }
}
