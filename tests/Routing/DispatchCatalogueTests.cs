using System.Net;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>派单目录 over HTTP: what it proposes and why, what officers make of it, and publishing a better one.</summary>
internal sealed class DispatchCatalogueTests
{
    [Test]
    public async Task It_proposes_by_the_closest_line_says_why_and_counts_what_officers_make_of_it()
    {
        await using var app = await ShibeiApp.StartAsync();
        var shegong = await app.StaffAsync("shegong");
        // The sample speaks of handrails in old buildings in 辽宁路街道.
        var id = await app.SubmittedAsync();
        var proposal = (await shegong.GetAsync($"/api/office/cases/{id}/proposal")).Ok();
        Assert.That(((string)proposal["lead"]!["unitName"]!, (string)proposal["coUnits"][0]!["unitName"]!), Is.EqualTo(("区住房和城乡建设局（演示数据）", "辽宁路街道")));
        Assert.That((string)proposal["why"]!, Is.EqualTo("按派单目录第1版第6条（具体方面“老旧楼院改造”）。"));
        var local = (await shegong.GetAsync($"/api/office/cases/{id}/proposal?domain=SocialGovernance")).Ok();
        Assert.That((string)local["lead"]!["unitName"]!, Is.EqualTo("区住房和城乡建设局（演示数据）"), "the suggester's aspect still says more than a domain");

        await app.AcceptedAsync(id, "区住房和城乡建设局");
        var other = await app.SubmittedAsync(topic: "另一件建议");
        var order = (await app.AcceptedAsync(other, "大港街道"))[0];
        proposal = (await shegong.GetAsync($"/api/office/cases/{other}/proposal")).Ok();
        Assert.That(((int)proposal["used"]!, (int)proposal["overruled"]!), Is.EqualTo((2, 1)));
        var shown = (await shegong.GetAsync("/api/office/dispatch-catalogue")).Ok()["lines"].AsArray().Single(l => (int)l!["number"]! == 6)!;
        Assert.That((string)shown["instead"]![0]!["unitName"]!, Is.EqualTo("大港街道"));

        (await shegong.PostAsync($"/api/office/work-orders/{order["id"]}/reassign", new { unitId = await app.UnitAsync("区住房和城乡建设局"), reason = "按目录改派。" })).Ok();
        Assert.That((int)(await shegong.GetAsync($"/api/office/cases/{other}/proposal")).Ok()["overruled"]!, Is.Zero, "who has it in the end is what counts");
        (await shegong.GetAsync($"/api/office/cases/{Guid.NewGuid()}/proposal")).Refused(HttpStatusCode.NotFound, "case.not-found");
    }

    [Test]
    public async Task A_new_version_holds_from_its_day_on_and_what_is_exported_can_be_published()
    {
        await using var app = await ShibeiApp.StartAsync();
        var shegong = await app.StaffAsync("shegong");
        var id = await app.SubmittedAsync();
        var lines = (await shegong.GetAsync("/api/office/dispatch-catalogue")).Ok()["lines"].AsArray().Select(l => l!["line"]!.DeepClone()).ToList();
        lines.Insert(0, System.Text.Json.Nodes.JsonNode.Parse("""{"aspect":"OldResidentialRenewal","subdistrictCode":"370203005","lead":"chengguanju","basis":"试点街道"}""")!);
        var published = (await shegong.PostAsync("/api/office/dispatch-catalogue", new { effectiveFrom = "2024-12-02", source = "修订", lines })).Ok();
        Assert.That(((int)published["number"]!, (int)published["lines"]!), Is.EqualTo((2, lines.Count)));

        Assert.That((string)(await shegong.GetAsync($"/api/office/cases/{id}/proposal")).Ok()["why"]!, Does.Contain("第1版"), "its day has not come");
        app.Time.Advance(TimeSpan.FromDays(4));
        shegong = await app.StaffAsync("shegong");
        var proposal = (await shegong.GetAsync($"/api/office/cases/{id}/proposal")).Ok();
        Assert.That((string)proposal["why"]!, Is.EqualTo("按派单目录第2版第1条（具体方面“老旧楼院改造”、街道“辽宁路街道”）；依据：试点街道。"));
        Assert.That((await shegong.GetAsync("/api/office/dispatch-catalogue?version=1")).Ok()["inForce"].GetValue<bool>(), Is.False);
        (await shegong.GetAsync("/api/office/dispatch-catalogue?version=9")).Refused(HttpStatusCode.NotFound, "dispatch-catalogue.not-found");
    }

    [Test]
    public async Task Every_mistake_in_a_catalogue_is_named_and_nothing_is_published()
    {
        await using var app = await ShibeiApp.StartAsync();
        var shegong = await app.StaffAsync("shegong");
        var wrong = (await shegong.PostAsync("/api/office/dispatch-catalogue", new
        {
            effectiveFrom = "2024-11-01",
            source = "修订",
            lines = new object[]
            {
                new { aspect = "ElderCare", lead = "nobody" },
                new { aspect = "ElderCare", lead = "minzhengju", coUnits = new[] { "minzhengju" } },
                new { subdistrictCode = "370299999", lead = "@place" },
            },
        })).Refused(HttpStatusCode.BadRequest, "dispatch-catalogue.invalid");
        Assert.That(wrong.Detail, Does.Contain("施行日期不能早于今天").And.Contain("“nobody”不存在").And.Contain("第2条与前面").And.Contain("第2条的单位有重复").And.Contain("第3条的街道代码不存在"));
        (await shegong.PostAsync("/api/office/dispatch-catalogue", new { effectiveFrom = "2024-12-01", source = "空", lines = Array.Empty<object>() })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.dispatch_catalogue"), Is.EqualTo(1));
    }
}
