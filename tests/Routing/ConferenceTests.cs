using System.Net;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>联席会议 over HTTP: agenda, attendance, a ruling that binds, minutes.</summary>
internal sealed class ConferenceTests
{
    [Test]
    public async Task A_ruling_binds_the_units_and_the_minutes_end_the_meeting()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        var orders = await app.AcceptedAsync(id, "大港街道", "区民政局");
        var (shegong, dagang) = (await app.StaffAsync("shegong"), await app.StaffAsync("dagang"));
        var (street, housing, civil) = (await app.UnitAsync("大港街道"), await app.UnitAsync("区住房和城乡建设局"), await app.UnitAsync("区民政局"));
        (await dagang.PostAsync($"/api/office/work-orders/{orders[0]["id"]}/objection", new { reason = "非我街道事权。", betterUnitId = housing })).Ok();
        var meeting = await ConvenedAsync(shegong, street, housing);
        var item = (await shegong.PostAsync($"{meeting}/items", new { caseId = id, question = "由谁牵头。" })).Ok()["itemId"];

        (await shegong.PostAsync($"{meeting}/items/{item}/ruling", new { leadUnitId = housing, text = "由区住建局牵头。" })).Refused(HttpStatusCode.Conflict, "conference.wrong-state");
        (await shegong.PostAsync($"{meeting}/hold", new { present = Array.Empty<object>() })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await shegong.PostAsync($"{meeting}/hold", new { present = new[] { new { unitId = housing, @delegate = "副局长" }, new { unitId = civil, @delegate = "科长" } } })).Ok();
        (await shegong.PostAsync($"{meeting}/close", new { minutes = "纪要" })).Refused(HttpStatusCode.Conflict, "conference.items-open");
        var ruled = (await shegong.PostAsync($"{meeting}/items/{item}/ruling", new { leadUnitId = housing, coUnitIds = new[] { civil, street }, text = "由区住建局牵头，民政、街道协同。" })).Ok();
        Assert.That(ruled["orders"].AsArray().Select(o => ((Guid)o!["unitId"]!, (string)o["role"]!, (bool)o["designated"]!)), Is.EqualTo(new[]
        {
            (housing, "Lead", true), (civil, "CoHandling", true), (street, "CoHandling", true),
        }));
        Assert.That((Guid)ruled["orders"][1]!["id"]!, Is.EqualTo((Guid)orders[1]["id"]!), "an order that agrees with the ruling stays");
        (await shegong.PostAsync($"{meeting}/items/{item}/defer", new { reason = "再议" })).Refused(HttpStatusCode.Conflict, "conference.item-done");
        (await shegong.PostAsync($"{meeting}/close", new { minutes = "会议研究了一项议题。" })).Ok();
        (await shegong.PostAsync($"{meeting}/cancel", new { reason = "取消" })).Refused(HttpStatusCode.Conflict, "conference.wrong-state");

        var zhujian = await app.StaffAsync("zhujianju");
        var lead = ruled["orders"][0]!["id"];
        (await zhujian.PostAsync($"/api/office/work-orders/{lead}/objection", new { reason = "不服", betterUnitId = street })).Refused(HttpStatusCode.Conflict, "order.designated");
        (await zhujian.PostAsync($"/api/office/work-orders/{lead}/acknowledge")).Ok();
        var shown = (await (await app.StaffAsync("lianxi")).GetAsync(meeting)).Ok();
        Assert.That(((string)shown["agenda"][0]!["leadUnit"]!, (string)shown["minutes"]!), Is.EqualTo(("区住房和城乡建设局（演示数据）", "会议研究了一项议题。")));
        Assert.That(shown["units"].AsArray().ToDictionary(u => (string)u!["unitName"]!, u => (bool)u!["present"]!),
            Is.EquivalentTo(new Dictionary<string, bool> { ["大港街道"] = false, ["区住房和城乡建设局（演示数据）"] = true, ["区民政局（演示数据）"] = true }));
        await app.SettleAsync();
        Assert.That((string)(await zhujian.GetAsync($"/api/office/handling/{id}")).Ok()["statusText"]!, Is.EqualTo("办理中"));
    }

    [Test]
    public async Task A_case_is_on_one_open_agenda_and_free_again_when_it_is_put_off()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        var shegong = await app.StaffAsync("shegong");
        var (first, second) = (await ConvenedAsync(shegong), await ConvenedAsync(shegong));
        (await shegong.PostAsync($"{first}/items", new { caseId = id, question = "由谁牵头。" })).Refused(HttpStatusCode.Conflict, "conference.case-not-open");
        await app.AcceptedAsync(id);
        var tries = await Task.WhenAll(new[] { first, second }.Select(m => shegong.PostAsync($"{m}/items", new { caseId = id, question = "由谁牵头。" })));
        Assert.That(tries.Count(t => t.Status == HttpStatusCode.OK), Is.EqualTo(1), "at once, one of two");
        tries.Single(t => t.Status != HttpStatusCode.OK).Refused(HttpStatusCode.Conflict, "conference.case-listed");

        var (holder, other) = tries[0].Status == HttpStatusCode.OK ? (first, second) : (second, first);
        (await shegong.PostAsync($"{holder}/cancel", new { reason = "已协商一致。" })).Ok();
        var item = (await shegong.PostAsync($"{other}/items", new { caseId = id, question = "由谁牵头。" })).Ok()["itemId"];
        (await shegong.PostAsync($"{other}/items/{item}/remove")).Ok();
        (await shegong.PostAsync($"{other}/items/{item}/remove")).Refused(HttpStatusCode.NotFound, "conference.item-not-found");
        var arranged = (await shegong.SendAsync(HttpMethod.Put, other, new { title = "改期", plannedFor = "2024-12-05T09:00:00+08:00", place = "一楼", unitIds = new[] { await app.UnitAsync("大港街道") } }, null)).Ok();
        Assert.That((string)arranged["statusText"]!, Is.EqualTo("筹备中"));
        var listed = (await shegong.GetAsync("/api/office/conferences")).Ok()["items"].AsArray();
        Assert.That(listed.Texts("title"), Is.EqualTo(new[] { "改期", "第1次联席会议" }), "the one planned last comes first");
        (await shegong.GetAsync($"/api/office/conferences/{Guid.NewGuid()}")).Refused(HttpStatusCode.NotFound, "conference.not-found");
    }

    private static async Task<string> ConvenedAsync(ApiClient officer, params Guid[] units)
    {
        var convened = (await officer.PostAsync("/api/office/conferences", new { title = "第1次联席会议", plannedFor = "2024-12-03T09:00:00+08:00", place = "二楼会议室", unitIds = units }, Guid.NewGuid().ToString())).Ok();
        return $"/api/office/conferences/{convened["id"]}";
    }
}
