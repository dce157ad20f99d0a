using System.Net;

namespace ZhihuiShibei.Tests.Intake.Safety;

/// <summary>内容安全 of texts: what passes, what waits for a person, what is kept from sight, and how it comes back.</summary>
internal sealed class TextSafetyTests
{
    [Test]
    public async Task A_partners_text_passes_by_the_word_list_and_a_hit_goes_to_a_person_with_its_reason()
    {
        await using var app = await ShibeiApp.StartAsync();
        var partner = await app.PartnerAsync();
        await PushAsync(partner, "a-1", "在公交站增设座椅");
        await PushAsync(partner, "a-2", "清理楼道里代开发票的小广告");
        await CheckedAsync(app);
        var officer = await app.StaffAsync("shegong");
        var desk = (await officer.GetAsync("/api/office/content-reviews")).Ok()["items"].AsArray();
        Assert.That(desk.Select(i => (string)i!["finding"]!), Is.EqualTo(new[] { "词表第0版：违法交易“代开发票”" }));
        var id = (Guid)desk[0]!["id"]!;
        (await officer.PostAsync($"/api/office/suggestions/{id}/text-verdict", new { verdict = "Pass", reason = "说的正是要清理小广告" })).Ok();
        Assert.That((await officer.GetAsync("/api/office/content-reviews")).Ok()["items"].AsArray(), Is.Empty);
        Assert.That(await app.Database.ColumnAsync<string>("select text_verdict from intake.suggestion"), Is.EqualTo(new[] { "Pass", "Pass" }));
    }

    [Test]
    public async Task What_is_blocked_is_kept_from_sight_and_can_be_rewritten()
    {
        await using var app = await ShibeiApp.StartAsync();
        var wang = await app.ResidentAsync();
        var receipt = (await wang.PostAsync("/api/mini/suggestions", Samples.Suggestion("risky 一件"))).Ok();
        var id = (Guid)receipt["id"]!;
        await CheckedAsync(app);
        await app.SettleAsync();
        var officer = await app.StaffAsync("shegong");
        Assert.That((string)(await officer.GetAsync($"/api/office/suggestions/{id}")).Ok()["topic"]!, Is.EqualTo("risky 一件"), "evidence, for who decides");
        (await officer.PostAsync($"/api/office/cases/{id}/accept", new { domain = "Livelihood", leadUnitId = await app.UnitAsync("区住房和城乡建设局") }))
            .Refused(HttpStatusCode.Conflict, "case.text-blocked");
        var tracked = (await app.Anyone().PostAsync("/api/open/tracking", new { number = (string)receipt["number"]!, querySecret = (string)receipt["querySecret"]! })).Ok();
        Assert.That(tracked.Text, Does.Contain("暂不显示").And.Not.Contain("risky 一件"));
        var mine = (await wang.GetAsync($"/api/mini/suggestions/{id}")).Ok();
        Assert.That(mine["actions"].AsArray().Select(a => (string)a!), Does.Contain("rewrite"));
        Assert.That((string)mine["timeline"].AsArray()[^1]!["title"]!, Is.EqualTo("请改写部分内容"));

        var rewritten = new { topic = "在公交站增设座椅", rationale = "老人等车时没有地方坐。", countermeasures = "在每个公交站加装座椅。" };
        (await (await app.ResidentAsync("li")).PostAsync($"/api/mini/suggestions/{id}/rewrite", rewritten)).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        (await wang.PostAsync($"/api/mini/suggestions/{id}/rewrite", rewritten)).Ok();
        (await wang.PostAsync($"/api/mini/suggestions/{id}/rewrite", rewritten)).Refused(HttpStatusCode.Conflict, "suggestion.nothing-to-rewrite");
        await CheckedAsync(app);
        await app.SettleAsync();
        Assert.That((string)(await officer.GetAsync($"/api/office/cases/{id}")).Ok()["topic"]!, Is.EqualTo("在公交站增设座椅"));
        Assert.That(await app.Database.ScalarAsync<string>("select text_verdict from intake.suggestion where id = $1", id), Is.EqualTo("Pass"));
        Assert.That(await app.Database.ScalarAsync<string>("select topic from intake.text_evidence where suggestion_id = $1", id), Is.EqualTo("risky 一件"));
        (await officer.PostAsync($"/api/office/cases/{id}/accept", new { domain = "Livelihood", leadUnitId = await app.UnitAsync("区住房和城乡建设局") })).Ok();
    }

    [Test]
    public async Task A_person_blocks_what_the_machine_let_pass_and_units_see_it_no_more()
    {
        await using var app = await ShibeiApp.StartAsync();
        var there = await Cases.InHandlingAsync(app);
        await CheckedAsync(app);
        var officer = await app.StaffAsync("shegong");
        var unit = await app.StaffAsync("zhujianju");
        Assert.That((string)(await unit.GetAsync($"/api/office/suggestions/{there.SuggestionId}")).Ok()["rationale"]!, Does.Contain("上世纪八十年代"));
        (await officer.PostAsync($"/api/office/suggestions/{there.SuggestionId}/text-verdict", new { verdict = "Risky", reason = "夹带人身攻击" })).Ok();
        var read = (await unit.GetAsync($"/api/office/suggestions/{there.SuggestionId}")).Ok();
        Assert.That(read.Text, Does.Not.Contain("上世纪八十年代").And.Contain("暂不显示"));
    }

    private static Task CheckedAsync(ShibeiApp app) => Eventually.TrueAsync(
        async () => await app.Database.ScalarAsync<long>("select count(*) from intake.text_check") == 0, "every text is checked");

    private static async Task PushAsync(ApiClient partner, string externalNumber, string topic) => (await partner.PostAsync("/api/channel/suggestions", new
    {
        externalNumber, topic, rationale = "老人等车时没有地方坐。", countermeasures = "在每个公交站加装座椅。",
        suggester = new { kind = "Person", name = "王秀兰", phone = "13805320001", subdistrictCode = "370203005" }, termsVersion = "2024-11",
    })).Ok();
}
