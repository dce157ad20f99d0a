using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>What falls due is noted once and dated to the moment it did; every due date can be explained.</summary>
internal sealed class DueTests
{
    [Test]
    public async Task A_missed_decision_is_noted_once_as_of_the_due_instant()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        app.Time.Advance(TimeSpan.FromDays(10));
        await app.SweptAsync("the missed decision is noted", async () => await NotedAsync() == 1);
        app.Time.Advance(TimeSpan.FromDays(1));
        await app.SweptAsync("the sweep has come again", async () => app.Time.GetUtcNow() > ShibeiApp.Beginning.AddDays(11).AddMinutes(20));
        Assert.That(await NotedAsync(), Is.EqualTo(1));
        Assert.That(await app.Database.ScalarAsync<DateTime>("select at from routing.history where act = 'DecisionOverdue'"),
            Is.EqualTo(new DateTime(2024, 12, 5, 16, 0, 0, DateTimeKind.Utc)));
        Assert.That((bool)(await app.CaseAsync(id))["wasOverdue"]!, Is.True);

        Task<long> NotedAsync() => app.Database.ScalarAsync<long>("select count(*) from routing.history where act = 'DecisionOverdue' and subject_id = $1", id);
    }

    [Test]
    public async Task A_missed_acknowledgement_stands_in_the_history_once_as_of_the_due_instant()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        var orders = await app.AcceptedAsync(id);
        app.Time.Advance(TimeSpan.FromDays(10));
        await app.SweptAsync("the missed acknowledgement is noted", async () =>
            await app.Database.ScalarAsync<long>("select count(*) from routing.history where act = 'AcknowledgeOverdue'") == 1);
        var dagang = await app.StaffAsync("dagang");
        Assert.That((string)(await dagang.GetAsync("/api/office/work-orders")).Ok()["items"][0]!["light"]!, Is.EqualTo("Red"));
        (await dagang.PostAsync($"/api/office/work-orders/{orders[0]["id"]}/acknowledge")).Ok();
        Assert.That((await app.CaseAsync(id))["history"]!.AsArray().Select(h => ((string)h!["name"]!, (string)h["at"]!)).TakeLast(2).First(),
            Is.EqualTo(("WorkOrder.AcknowledgeOverdue", "2024-12-06T00:00:00.000+08:00")));
    }

    [Test]
    public async Task The_explanation_ends_on_the_stored_due_date()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        var officer = await app.StaffAsync("shegong");
        (await officer.PostAsync($"/api/office/cases/{id}/supplement-request", new { question = "请补充楼号。" })).Ok();
        var orders = await app.AcceptedAsync(await app.SubmittedAsync(topic: "另一件建议"), "大港街道", "区民政局");
        var paused = (await officer.GetAsync($"/api/office/cases/{id}/clock")).Ok()["clocks"].AsArray();
        Assert.That(paused.Select(c => ((string)c!["code"]!, (string)c["statusText"]!)),
            Is.EqualTo(new[] { ("decision", "已暂停"), ("supplement", "计时中") }));
        Assert.That((string)paused[0]!["summary"]!, Does.Contain("暂停"));

        var minzheng = await app.StaffAsync("minzhengju");
        var clocks = (await minzheng.GetAsync($"/api/office/work-orders/{orders[1]["id"]}/clock")).Ok()["clocks"].AsArray();
        Assert.That(clocks.Select(c => (string)c!["code"]!), Is.EqualTo(new[] { "acknowledge", "co-handling" }));
        Assert.That((string)clocks[1]!["dueAt"]!, Is.EqualTo((string)orders[1]["coHandlingDueAt"]!));
        foreach (var clock in clocks.Append(paused[1]))
        {
            var last = DateOnly.Parse((string)clock!["days"]!.AsArray()[^1]!["date"]!);
            Assert.That(Shanghai.EndOfDay(last), Is.EqualTo(DateTimeOffset.Parse((string)clock["dueAt"]!)), (string)clock["code"]!);
        }
    }
}
