using System.Net;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>工单 over HTTP: whose they are, acknowledging, and what a withdrawal does to them.</summary>
internal sealed class OrderTests
{
    [Test]
    public async Task A_unit_acknowledges_its_own_order_and_no_other()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = await app.SubmittedAsync(resident);
        var orders = await app.AcceptedAsync(id, "大港街道", "区民政局");
        var (dagang, minzheng, jiaotiju) = (await app.StaffAsync("dagang"), await app.StaffAsync("minzhengju"), await app.StaffAsync("jiaotiju"));
        var path = $"/api/office/work-orders/{orders[0]["id"]}";

        foreach (var stranger in new[] { minzheng, jiaotiju })
        {
            (await stranger.PostAsync($"{path}/acknowledge")).Refused(HttpStatusCode.NotFound, "order.not-found");
            (await stranger.GetAsync($"{path}/clock")).Refused(HttpStatusCode.NotFound, "order.not-found");
        }

        (await (await app.StaffAsync("shegong")).PostAsync($"{path}/acknowledge")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        var item = (await dagang.GetAsync("/api/office/work-orders")).Ok()["items"].AsArray().Single()!;
        Assert.That(((string)item["role"]!, (string)item["light"]!, (Guid)item["suggestionId"]!), Is.EqualTo(("Lead", "Green", id)));
        Assert.That((await jiaotiju.GetAsync("/api/office/work-orders")).Ok()["items"].AsArray(), Is.Empty);

        var acknowledged = (await dagang.PostAsync($"{path}/acknowledge")).Ok();
        Assert.That((string)acknowledged["statusText"]!, Is.EqualTo("已签收"));
        var twice = (await dagang.PostAsync($"{path}/acknowledge")).Refused(HttpStatusCode.Conflict, "order.wrong-state");
        Assert.That(twice.Detail, Does.Contain("已签收"));
        Assert.That((await dagang.GetAsync("/api/office/work-orders")).Ok()["items"].AsArray(), Is.Empty, "it waits no more");
        Assert.That((await dagang.GetAsync("/api/office/work-orders?status=Acknowledged")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
        await app.SettleAsync();
        Assert.That((await resident.GetAsync($"/api/mini/suggestions/{id}")).Ok()["timeline"].Texts("title"), Does.Contain("承办单位已签收"));
    }

    [Test]
    public async Task A_withdrawal_cancels_the_case_and_every_order()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = await app.SubmittedAsync(resident);
        var orders = await app.AcceptedAsync(id, "大港街道", "区民政局");
        var dagang = await app.StaffAsync("dagang");
        (await dagang.PostAsync($"/api/office/work-orders/{orders[0]["id"]}/acknowledge")).Ok();
        (await resident.PostAsync($"/api/mini/suggestions/{id}/withdraw", new { reason = "已经解决" })).Ok();
        await app.SettleAsync();

        var triage = await app.CaseAsync(id);
        Assert.That((string)triage["statusText"]!, Is.EqualTo("已撤回"));
        Assert.That(triage["orders"]!.Texts("statusText"), Is.All.EqualTo("已撤销"));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.clock where stopped_at is null"), Is.Zero);
        var minzheng = await app.StaffAsync("minzhengju");
        (await minzheng.PostAsync($"/api/office/work-orders/{orders[1]["id"]}/acknowledge")).Refused(HttpStatusCode.Conflict, "order.wrong-state");
        (await (await app.StaffAsync("shegong")).PostAsync($"/api/office/cases/{id}/return", new { reasonCode = "unclear" }))
            .Refused(HttpStatusCode.Conflict, "case.wrong-state");
    }

    [Test]
    public async Task Orders_are_paged_by_the_day_they_are_to_be_acknowledged()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        List<Guid> ids = [];
        foreach (var i in Enumerable.Range(1, 5))
        {
            ids.Add(await app.SubmittedAsync(resident, $"第{i}件建议"));
            await app.AcceptedAsync(ids[^1]);
            app.Time.Advance(TimeSpan.FromMinutes(1));
        }

        var dagang = await app.StaffAsync("dagang");
        var (seen, cursor) = (new List<Guid>(), "");
        do
        {
            var page = (await dagang.GetAsync($"/api/office/work-orders?size=2&cursor={cursor}")).Ok();
            seen.AddRange(page["items"].AsArray().Select(i => (Guid)i!["suggestionId"]!));
            cursor = (string?)page.Json!["next"];
        }
        while (cursor is not null);
        Assert.That(seen, Is.EqualTo(ids));
    }
}
