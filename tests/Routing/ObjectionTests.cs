using System.Net;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>派单异议, 改派, 指定承办 over HTTP: who may, until when, and what the others see of it.</summary>
internal sealed class ObjectionTests
{
    private const string Reason = "该楼院由区住建局牵头改造。";

    [Test]
    public async Task An_objection_moves_the_order_to_the_better_unit_and_the_new_lead_answers()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = await app.SubmittedAsync(resident);
        var order = (await app.AcceptedAsync(id, "大港街道", "区民政局"))[0];
        var (dagang, zhujian, shegong) = (await app.StaffAsync("dagang"), await app.StaffAsync("zhujianju"), await app.StaffAsync("shegong"));
        var zhujianju = await app.UnitAsync("区住房和城乡建设局");
        var path = $"/api/office/work-orders/{order["id"]}";

        (await zhujian.PostAsync($"{path}/objection", new { reason = Reason, betterUnitId = zhujianju })).Refused(HttpStatusCode.NotFound, "order.not-found");
        (await dagang.PostAsync($"{path}/objection", new { reason = Reason, betterUnitId = await app.UnitAsync("大港街道") })).Refused(HttpStatusCode.BadRequest, "order.objection-self");
        (await dagang.PostAsync($"{path}/objection", new { reason = Reason, betterUnitId = Guid.NewGuid() })).Refused(HttpStatusCode.BadRequest, "dispatch.unit-unknown");
        var objected = (await dagang.PostAsync($"{path}/objection", new { reason = Reason, betterUnitId = zhujianju })).Ok();
        // Three working days after Thursday 2024-11-28 end with Tuesday.
        Assert.That(((string)objected["statusText"]!, (string)objected["reviewBy"]!), Is.EqualTo(("异议待处理", "2024-12-04T00:00:00.000+08:00")));
        (await dagang.PostAsync($"{path}/acknowledge")).Refused(HttpStatusCode.Conflict, "order.wrong-state");

        var open = (await shegong.GetAsync("/api/office/objections")).Ok()["items"].AsArray().Single()!;
        Assert.That(((string)open["unitName"]!, (string)open["betterUnitName"]!, (int)open["objections"]!, (bool)open["escalated"]!),
            Is.EqualTo(("大港街道", "区住房和城乡建设局（演示数据）", 1, false)));
        var moved = (await shegong.PostAsync($"{path}/reassign", new { unitId = zhujianju, reason = "异议成立。" })).Ok();
        Assert.That(((string)moved["replaced"]!["statusText"]!, (string)moved["dispatched"]!["statusText"]!), Is.EqualTo(("已改派", "待签收")));
        Assert.That((await shegong.GetAsync("/api/office/objections")).Ok()["items"].AsArray(), Is.Empty);
        (await shegong.PostAsync($"{path}/reassign", new { unitId = zhujianju, reason = "再改" })).Refused(HttpStatusCode.Conflict, "order.same-unit");

        (await zhujian.PostAsync($"/api/office/work-orders/{moved["dispatched"]!["id"]}/acknowledge")).Ok();
        await app.SettleAsync();
        Assert.That((string)(await zhujian.GetAsync($"/api/office/handling/{id}")).Ok()["statusText"]!, Is.EqualTo("办理中"));
        (await dagang.GetAsync($"/api/office/handling/{id}")).Refused(HttpStatusCode.NotFound, "handling.not-found");
        Assert.That((await resident.GetAsync($"/api/mini/suggestions/{id}")).Ok()["timeline"].Texts("title"), Does.Contain("已交由区住房和城乡建设局（演示数据）办理"));
    }

    [Test]
    public async Task A_designated_unit_cannot_send_it_back_and_orders_do_not_go_to_and_fro()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        var order = (await app.AcceptedAsync(id, "大港街道"))[0];
        var (dagang, zhujian, shegong) = (await app.StaffAsync("dagang"), await app.StaffAsync("zhujianju"), await app.StaffAsync("shegong"));
        var (street, office) = (await app.UnitAsync("大港街道"), await app.UnitAsync("区住房和城乡建设局"));

        (await dagang.PostAsync($"/api/office/work-orders/{order["id"]}/objection", new { reason = Reason, betterUnitId = office })).Ok();
        var second = (await shegong.PostAsync($"/api/office/work-orders/{order["id"]}/reassign", new { unitId = office, reason = "先由区住建局研究。" })).Ok()["dispatched"]!["id"];
        (await zhujian.PostAsync($"/api/office/work-orders/{second}/objection", new { reason = "依派单目录由属地街道牵头。", betterUnitId = street })).Ok();

        var triage = await app.CaseAsync(id);
        Assert.That(((int)triage["objections"]!, (bool)triage["escalated"]!), Is.EqualTo((2, true)));
        (await shegong.PostAsync($"/api/office/work-orders/{second}/reassign", new { unitId = street, reason = "退回街道" })).Refused(HttpStatusCode.Conflict, "order.must-designate");
        (await shegong.PostAsync($"/api/office/work-orders/{second}/reassign", new { unitId = street, reason = "退回街道", designate = true }))
            .Refused(HttpStatusCode.Conflict, "dispatch.against-catalogue");
        var minzheng = await app.UnitAsync("区民政局");
        var third = (await shegong.PostAsync($"/api/office/work-orders/{second}/reassign", new { unitId = minzheng, reason = "指定民政局牵头。", designate = true })).Ok()["dispatched"]!;
        Assert.That((bool)third["designated"]!, Is.True);
        var minzhengju = await app.StaffAsync("minzhengju");
        (await minzhengju.PostAsync($"/api/office/work-orders/{third["id"]}/objection", new { reason = Reason, betterUnitId = office })).Refused(HttpStatusCode.Conflict, "order.designated");
        (await minzhengju.PostAsync($"/api/office/work-orders/{third["id"]}/acknowledge")).Ok();
    }

    [Test]
    public async Task Designation_answers_an_objection_with_a_new_limit_to_acknowledge()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        var order = (await app.AcceptedAsync(id, "大港街道"))[0];
        var (dagang, shegong) = (await app.StaffAsync("dagang"), await app.StaffAsync("shegong"));
        var path = $"/api/office/work-orders/{order["id"]}";
        (await dagang.PostAsync($"{path}/objection", new { reason = Reason, betterUnitId = await app.UnitAsync("区住房和城乡建设局") })).Ok();
        (await dagang.PostAsync($"{path}/designate", new { reason = "自己指定" })).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        app.Time.Advance(TimeSpan.FromDays(4));
        shegong = await app.StaffAsync("shegong");
        var designated = (await shegong.PostAsync($"{path}/designate", new { reason = "依派单目录由属地街道牵头。" })).Ok();
        Assert.That(((string)designated["statusText"]!, (string)designated["acknowledgeBy"]!), Is.EqualTo(("待签收", "2024-12-10T00:00:00.000+08:00")));
        dagang = await app.StaffAsync("dagang");
        var clocks = (await dagang.GetAsync($"{path}/clock")).Ok()["clocks"].AsArray();
        Assert.That(clocks.Select(c => ((string)c!["code"]!, (string)c["statusText"]!)),
            Is.EqualTo(new[] { ("acknowledge", "已终止"), ("objection-review", "已终止"), ("acknowledge", "计时中") }));
    }

    [Test]
    public async Task An_objection_after_the_limit_is_too_late()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        var order = (await app.AcceptedAsync(id, "大港街道"))[0];
        app.Time.Advance(TimeSpan.FromDays(10));
        var dagang = await app.StaffAsync("dagang");
        (await dagang.PostAsync($"/api/office/work-orders/{order["id"]}/objection", new { reason = Reason, betterUnitId = await app.UnitAsync("区住房和城乡建设局") }))
            .Refused(HttpStatusCode.Conflict, "order.objection-late");
    }

    [Test]
    public async Task Co_units_come_and_go_and_give_their_part_in_time()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        var order = (await app.AcceptedAsync(id, "大港街道"))[0];
        var (shegong, minzheng) = (await app.StaffAsync("shegong"), await app.StaffAsync("minzhengju"));
        var unit = await app.UnitAsync("区民政局");
        var added = (await shegong.PostAsync($"/api/office/cases/{id}/co-units", new { unitId = unit })).Ok();
        (await shegong.PostAsync($"/api/office/cases/{id}/co-units", new { unitId = unit })).Refused(HttpStatusCode.BadRequest, "dispatch.unit-twice");
        (await shegong.PostAsync($"/api/office/work-orders/{order["id"]}/recall", new { reason = "不需要" })).Refused(HttpStatusCode.Conflict, "order.lead-stays");
        await app.SettleAsync();
        (await minzheng.PostAsync($"/api/office/handling/{id}/opinions", new { text = "可由我局安排助老服务。" })).Ok();
        await app.SettleAsync();
        Assert.That(await app.Database.ScalarAsync<long>(
            "select count(*) from routing.clock where rule_code = 'co-handling' and stopped_at is not null and subject_id = $1", (Guid)added["id"]!), Is.EqualTo(1));

        (await shegong.PostAsync($"/api/office/work-orders/{added["id"]}/recall", new { reason = "职责由街道一并承担。" })).Ok();
        await app.SettleAsync();
        (await minzheng.GetAsync($"/api/office/handling/{id}")).Refused(HttpStatusCode.NotFound, "handling.not-found");
        (await shegong.PostAsync($"/api/office/cases/{id}/co-units", new { unitId = unit })).Ok();
        await app.SettleAsync();
        (await minzheng.GetAsync($"/api/office/handling/{id}")).Ok();
    }

    [Test]
    public async Task A_missed_part_is_noted_once_as_of_its_due_instant()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        await app.AcceptedAsync(id, "大港街道", "区民政局");
        app.Time.Advance(TimeSpan.FromDays(40));
        await app.SweptAsync("the missed part is noted", async () => await NotedAsync() == 1);
        app.Time.Advance(TimeSpan.FromDays(1));
        await app.SweptAsync("the sweep has come again", async () => app.Time.GetUtcNow() > ShibeiApp.Beginning.AddDays(41).AddMinutes(20));
        Assert.That(await NotedAsync(), Is.EqualTo(1));
        // Thirty days end on Saturday 2024-12-28 and move to Monday.
        Assert.That(await app.Database.ScalarAsync<DateTime>("select at from routing.history where act = 'CoHandlingOverdue'"),
            Is.EqualTo(new DateTime(2024, 12, 30, 16, 0, 0, DateTimeKind.Utc)));

        Task<long> NotedAsync() => app.Database.ScalarAsync<long>("select count(*) from routing.history where act = 'CoHandlingOverdue'");
    }

    [Test]
    public async Task A_co_unit_that_becomes_the_lead_gives_up_its_lesser_order()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        var orders = await app.AcceptedAsync(id, "大港街道", "区民政局");
        var shegong = await app.StaffAsync("shegong");
        (await shegong.PostAsync($"/api/office/work-orders/{orders[0]["id"]}/reassign", new { unitId = await app.UnitAsync("区民政局"), reason = "以民政为主。" })).Ok();
        var shown = (await app.CaseAsync(id))["orders"]!.AsArray().Select(o => ((string)o!["unitName"]!, (string)o["role"]!, (string)o["statusText"]!));
        Assert.That(shown, Is.EquivalentTo(new[] { ("大港街道", "Lead", "已改派"), ("区民政局（演示数据）", "CoHandling", "已改派"), ("区民政局（演示数据）", "Lead", "待签收") }));
    }
}
