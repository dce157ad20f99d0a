using System.Net;
using System.Text.Json;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>密件: hidden from the ordinary desk and search, from the unit it names, and recorded at each view.</summary>
internal sealed class SealingTests
{
    private const string Accusing = "举报某街道书记侵占集体资金";

    [Test]
    public async Task What_may_be_an_accusation_is_seen_by_those_entitled_only_and_each_view_is_recorded()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (hidden, open) = (await AccusedAsync(app), await app.SubmittedAsync(topic: "在街道办事处增设座椅"));
        var (officer, entitled) = (await app.StaffAsync("shegong"), await app.StaffAsync("mijian"));
        await Eventually.TrueAsync(async () => (await IdsAsync(officer, "/api/office/suggestions?words=街道")).Any(), "search knows them");
        foreach (var client in new[] { officer, entitled })
        {
            Assert.That(await IdsAsync(client, "/api/office/cases"), Is.EqualTo(new[] { open }));
            Assert.That(await IdsAsync(client, "/api/office/cases?signal=AccusationMatter"), Is.Empty);
            Assert.That(await IdsAsync(client, "/api/office/suggestions?words=街道"), Is.EqualTo(new[] { open }), "nobody finds it by searching");
            var counts = (await client.GetAsync("/api/office/cases/counts")).Ok();
            Assert.That(((long)counts["total"]!, (long)counts["sealed"]!), Is.EqualTo((1, 1)), "that there is one is known, what it says is not");
        }

        foreach (var path in new[] { $"cases/{hidden}", $"cases/{hidden}/proposal", $"cases/{hidden}/clock" })
            (await officer.GetAsync($"/api/office/{path}")).Refused(HttpStatusCode.NotFound, "case.not-found");
        (await officer.PostAsync($"/api/office/cases/{hidden}/retain", new { reasonCode = "reference" })).Refused(HttpStatusCode.NotFound, "case.not-found");
        (await officer.PostAsync($"/api/office/cases/{hidden}/hold")).Refused(HttpStatusCode.NotFound, "case.not-found");
        (await officer.GetAsync($"/api/office/suggestions/{hidden}")).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        (await officer.GetAsync("/api/office/sealed-cases")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");

        Assert.That(await IdsAsync(entitled, "/api/office/sealed-cases"), Is.EqualTo(new[] { hidden }));
        Assert.That((string)(await entitled.GetAsync($"/api/office/cases/{hidden}")).Ok()["seal"]!, Is.EqualTo("Sealed"));
        Assert.That((string)(await entitled.GetAsync($"/api/office/suggestions/{hidden}")).Ok()["topic"]!, Is.EqualTo(Accusing));
        Assert.That(await app.Database.ScalarAsync<long>(
            "select count(*) from kernel.audit where subject_id = $1 and action in ('sealed-case.list', 'sealed-case.view', 'sealed-suggestion.read')", hidden), Is.EqualTo(3));

        (await entitled.PostAsync($"/api/office/cases/{hidden}/transfer", new
        {
            reasonCode = "other-organ", organ = "市北区纪委监委", followUpOn = "2024-12-20", textToSuggester = "您反映的情况已转送{机关}。",
        })).Ok();
        Assert.That(await IdsAsync(officer, "/api/office/cases?status=Transferred"), Is.Empty, "sealed it stays when decided");
        Assert.That(await IdsAsync(entitled, "/api/office/sealed-cases?status=Transferred"), Is.EqualTo(new[] { hidden }));
    }

    [Test]
    public async Task Whom_it_concerns_sees_nothing_of_it_whatever_rights_they_have()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        var (officer, entitled, seconded) = (await app.StaffAsync("shegong"), await app.StaffAsync("mijian"), await app.StaffAsync("mijian2"));
        (await entitled.PostAsync($"/api/office/sealed-cases/{id}/unseal", new { reason = "尚未转为密件" })).Refused(HttpStatusCode.Conflict, "sealed-case.wrong-state");
        (await officer.PostAsync($"/api/office/cases/{id}/seal", new { reason = "疑似检举控告", accusedUnitId = Guid.NewGuid() }))
            .Refused(HttpStatusCode.BadRequest, "sealed-case.unit-unknown");
        (await officer.PostAsync($"/api/office/cases/{id}/seal", new { reason = "疑似检举控告" })).Ok();
        await app.SettleAsync();
        Assert.That(await IdsAsync(seconded, "/api/office/sealed-cases"), Is.EqualTo(new[] { id }));
        (await seconded.GetAsync($"/api/office/suggestions/{id}")).Ok();

        var accused = await app.UnitAsync("区住房和城乡建设局");
        (await entitled.PostAsync($"/api/office/sealed-cases/{id}/accused-unit", new { unitId = accused })).Ok();
        await app.SettleAsync();
        Assert.That(await IdsAsync(seconded, "/api/office/sealed-cases"), Is.Empty);
        (await seconded.GetAsync($"/api/office/cases/{id}")).Refused(HttpStatusCode.NotFound, "case.not-found");
        (await seconded.GetAsync($"/api/office/suggestions/{id}")).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        (await seconded.PostAsync($"/api/office/sealed-cases/{id}/unseal", new { reason = "无事" })).Refused(HttpStatusCode.NotFound, "case.not-found");
        (await entitled.PostAsync($"/api/office/cases/{id}/accept", await app.AcceptanceAsync("区住房和城乡建设局"))).Refused(HttpStatusCode.Conflict, "sealed-case.accused-unit");

        (await entitled.PostAsync($"/api/office/sealed-cases/{id}/recuse", new { reason = "与被反映人相识" })).Ok();
        await app.SettleAsync();
        (await entitled.GetAsync($"/api/office/cases/{id}")).Refused(HttpStatusCode.NotFound, "case.not-found");
        (await entitled.GetAsync($"/api/office/suggestions/{id}")).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        Assert.That(await IdsAsync(entitled, "/api/office/sealed-cases"), Is.Empty);
    }

    [Test]
    public async Task Work_on_what_is_sealed_never_lies_with_the_unit_it_names()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (id, unit) = (await app.SubmittedAsync(), await app.UnitAsync("区住房和城乡建设局"));
        var order = (Guid)(await app.AcceptedAsync(id, "区住房和城乡建设局"))[0]["id"]!;
        var (officer, entitled) = (await app.StaffAsync("shegong"), await app.StaffAsync("mijian"));
        (await officer.PostAsync($"/api/office/cases/{id}/seal", new { reason = "疑似检举控告", accusedUnitId = unit })).Refused(HttpStatusCode.Conflict, "sealed-case.unit-handles");
        (await officer.PostAsync($"/api/office/cases/{id}/seal", new { reason = "疑似检举控告" })).Ok();
        var elsewhere = new { unitId = await app.UnitAsync("区民政局"), reason = "另行核实" };
        (await officer.PostAsync($"/api/office/work-orders/{order}/reassign", elsewhere)).Refused(HttpStatusCode.NotFound, "order.not-found");
        (await officer.PostAsync($"/api/office/work-orders/{order}/designate", new { reason = "依派单目录" })).Refused(HttpStatusCode.NotFound, "order.not-found");
        (await officer.PostAsync($"/api/office/work-orders/{order}/recall", new { reason = "不再需要" })).Refused(HttpStatusCode.NotFound, "order.not-found");
        var fresh = (await entitled.PostAsync($"/api/office/work-orders/{order}/reassign", elsewhere)).Ok()["dispatched"];
        (await entitled.PostAsync($"/api/office/sealed-cases/{id}/accused-unit", new { unitId = unit })).Ok();
        (await entitled.PostAsync($"/api/office/work-orders/{fresh["id"]}/reassign", new { unitId = unit, reason = "退回原单位" })).Refused(HttpStatusCode.Conflict, "sealed-case.accused-unit");
        (await entitled.PostAsync($"/api/office/cases/{id}/co-units", new { unitId = unit })).Refused(HttpStatusCode.Conflict, "sealed-case.accused-unit");
    }

    [Test]
    public async Task Unsealing_brings_it_back_to_everybody_with_its_reason()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await AccusedAsync(app);
        var (officer, entitled) = (await app.StaffAsync("shegong"), await app.StaffAsync("mijian"));
        (await entitled.PostAsync($"/api/office/sealed-cases/{id}/unseal", new { reason = " " })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await entitled.PostAsync($"/api/office/sealed-cases/{id}/unseal", new { reason = "属于对制度的建议" })).Ok();
        await app.SettleAsync();
        Assert.That(await IdsAsync(officer, "/api/office/cases"), Is.EqualTo(new[] { id }));
        await Eventually.TrueAsync(async () => (await IdsAsync(officer, "/api/office/suggestions?words=举报")).Contains(id), "search finds it again");
        var unsealing = (await officer.GetAsync($"/api/office/cases/{id}")).Ok()["history"].AsArray().Single(h => (string)h!["name"]! == "TriageCase.Unseal")!;
        Assert.That((string)unsealing["reason"]!, Is.EqualTo("属于对制度的建议"));
    }

    /// <summary>An accusation, handed in and sealed by itself.</summary>
    private static async Task<Guid> AccusedAsync(ShibeiApp app)
    {
        var suggestion = JsonSerializer.SerializeToNode(Samples.Suggestion(Accusing))!.AsObject();
        suggestion["rationale"] = "书记王某利用职务便利将集体门面房低价租给其亲属，收受商户财物，租金差额约六十万元未入账。";
        suggestion["countermeasures"] = "请纪委对王某立案调查，追究其贪污受贿的责任。";
        var id = (Guid)(await (await app.ResidentAsync()).PostAsync("/api/mini/suggestions", suggestion)).Ok()["id"]!;
        await Eventually.TrueAsync(async () => await app.Database.ScalarAsync<long>("select count(*) from intake.text_check") == 0, "the text is checked");
        await app.SettleAsync();
        app.Time.Advance(TimeSpan.FromMinutes(1));
        return id;
    }

    private static async Task<IEnumerable<Guid>> IdsAsync(ApiClient client, string path) =>
        (await client.GetAsync(path)).Ok()["items"].AsArray().Select(i => (Guid)i!["id"]!);
}
