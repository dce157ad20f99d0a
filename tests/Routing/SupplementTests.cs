using System.Net;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>补正 over HTTP and by the sweep.</summary>
internal sealed class SupplementTests
{
    private static readonly object Question = new { question = "请补充具体楼号和照片说明。" };

    [Test]
    public async Task The_suggester_answers_and_the_clock_runs_on()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (resident, officer) = (await app.ResidentAsync(), await app.StaffAsync("shegong"));
        var id = await app.SubmittedAsync(resident);
        var asked = (await officer.PostAsync($"/api/office/cases/{id}/supplement-request", Question)).Ok();
        Assert.That((string)asked["until"]!, Is.EqualTo("2024-12-14T00:00:00.000+08:00"));
        await app.SettleAsync();
        Assert.That((string)(await resident.GetAsync($"/api/mini/suggestions/{id}"))["statusText"]!, Is.EqualTo("待补正"));

        app.Time.Advance(TimeSpan.FromDays(4));
        resident = await app.ResidentAsync();
        (await resident.PostAsync($"/api/mini/suggestions/{id}/supplement", new { text = "三号楼，两个单元。" })).Ok();
        await app.SettleAsync();
        var triage = await app.CaseAsync(id);
        Assert.That((string)triage["statusText"]!, Is.EqualTo("待研判"));
        Assert.That((string)triage["dueAt"]!, Is.EqualTo("2024-12-10T00:00:00.000+08:00"), "five working days from the day after the answer");
        officer = await app.StaffAsync("shegong");
        (await officer.PostAsync($"/api/office/cases/{id}/supplement-request", Question)).Refused(HttpStatusCode.Conflict, "case.supplement-once");
    }

    [Test]
    public async Task Unanswered_it_lapses_into_a_return_dated_to_the_end_of_the_period()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (resident, officer) = (await app.ResidentAsync(), await app.StaffAsync("shegong"));
        var id = await app.SubmittedAsync(resident);
        (await officer.PostAsync($"/api/office/cases/{id}/supplement-request", Question)).Ok();
        await app.SettleAsync();
        app.Time.Advance(TimeSpan.FromDays(20));
        await app.SweptAsync("the supplement has lapsed", async () =>
            await app.Database.ScalarAsync<string>("select status from routing.triage_case where id = $1", id) == "Returned");
        await app.SettleAsync();

        var triage = await app.CaseAsync(id);
        var decision = triage["decisions"]!.AsArray().Single()!;
        Assert.That(((string)decision["reasonCode"]!, (string)decision["at"]!), Is.EqualTo(("supplement-lapsed", "2024-12-14T00:00:00.000+08:00")));
        Assert.That((bool)triage["wasOverdue"]!, Is.False, "the clock stood still");
        resident = await app.ResidentAsync();
        var mine = (await resident.GetAsync($"/api/mini/suggestions/{id}")).Ok();
        Assert.That((string)mine["statusText"]!, Is.EqualTo("已退回"));
        Assert.That(mine.Text, Does.Contain("欢迎您准备好后随时重新提交"));
        (await resident.PostAsync($"/api/mini/suggestions/{id}/supplement", new { text = "来晚了。" })).Refused(HttpStatusCode.Conflict, "suggestion.wrong-state");
    }

    [Test]
    public async Task An_answer_after_the_end_lapses_it_though_the_sweep_has_not_come_yet()
    {
        await using var app = await ShibeiApp.StartAsync("Routing:SupplementGrace=30.00:00:00");
        var (resident, officer) = (await app.ResidentAsync(), await app.StaffAsync("shegong"));
        var id = await app.SubmittedAsync(resident);
        (await officer.PostAsync($"/api/office/cases/{id}/supplement-request", Question)).Ok();
        await app.SettleAsync();
        app.Time.Advance(TimeSpan.FromDays(16));
        resident = await app.ResidentAsync();
        (await resident.PostAsync($"/api/mini/suggestions/{id}/supplement", new { text = "来晚了。" })).Ok();
        await app.SettleAsync();
        var decision = (await app.CaseAsync(id))["decisions"]!.AsArray().Single()!;
        Assert.That(((string)decision["reasonCode"]!, (string)decision["at"]!), Is.EqualTo(("supplement-lapsed", "2024-12-14T00:00:00.000+08:00")));
        Assert.That((string)(await resident.GetAsync($"/api/mini/suggestions/{id}"))["statusText"]!, Is.EqualTo("已退回"));
    }

    [Test]
    public async Task An_officer_may_decide_without_waiting_for_the_answer()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (resident, officer) = (await app.ResidentAsync(), await app.StaffAsync("shegong"));
        var id = await app.SubmittedAsync(resident);
        (await officer.PostAsync($"/api/office/cases/{id}/supplement-request", Question)).Ok();
        await app.AcceptedAsync(id);
        Assert.That((string)(await resident.GetAsync($"/api/mini/suggestions/{id}"))["statusText"]!, Is.EqualTo("办理中"));
        Assert.That(await app.Database.ScalarAsync<long>(
            "select count(*) from routing.clock where subject_id = $1 and stopped_at is null", id), Is.Zero);
        (await officer.PostAsync($"/api/office/cases/{id}/supplement-request", Question)).Refused(HttpStatusCode.Conflict, "case.wrong-state");
    }
}
