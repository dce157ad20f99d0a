using System.Net;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>退回复核: two officers, where switched on; the clock runs on.</summary>
internal sealed class ReturnReviewTests
{
    [Test]
    public async Task A_return_takes_two_officers_and_the_clock_runs_on()
    {
        await using var app = await ShibeiApp.StartAsync("Routing:ReturnNeedsSecond=true");
        var resident = await app.ResidentAsync();
        var id = await app.SubmittedAsync(resident);
        var (first, second) = (await app.StaffAsync("shegong"), await app.StaffAsync("shegong2"));
        var path = $"/api/office/cases/{id}/return";
        (await second.PostAsync($"{path}/confirm")).Refused(HttpStatusCode.Conflict, "return.not-proposed");
        var proposed = (await first.PostAsync(path, new { reasonCode = "labour-dispute", remark = "劳动争议" })).Ok();
        Assert.That(((bool)proposed["awaitsSecond"]!, (string)proposed["status"]!), Is.EqualTo((true, "Pending")));
        await app.SettleAsync();
        Assert.That((string)(await resident.GetAsync($"/api/mini/suggestions/{id}"))["statusText"]!, Is.Not.EqualTo("已退回"));
        (await second.PostAsync(path, new { reasonCode = "unclear" })).Refused(HttpStatusCode.Conflict, "return.already-proposed");
        (await first.PostAsync($"{path}/confirm")).Refused(HttpStatusCode.Conflict, "return.same-person");
        var item = (await second.GetAsync("/api/office/cases?returnProposed=true")).Ok()["items"].AsArray().Single()!;
        Assert.That(((bool)item["returnProposal"]!["me"]!, (string)item["dueAt"]!), Is.EqualTo((false, "2024-12-06T00:00:00.000+08:00")));

        (await second.PostAsync($"{path}/turn-down", new { remark = "有可行的对策" })).Ok();
        Assert.That((await second.GetAsync("/api/office/cases?returnProposed=true")).Ok()["items"].AsArray(), Is.Empty);
        (await first.PostAsync(path, new { reasonCode = "labour-dispute" })).Ok();
        app.Time.SetUtcNow(Some.At("2024-12-06T08:00:00+08:00"));
        (second, first) = (await app.StaffAsync("shegong2"), await app.StaffAsync("shegong"));
        Assert.That((string)(await second.GetAsync($"/api/office/cases/{id}"))["light"]!, Is.EqualTo("Red"), "the proposal has not stopped the clock");
        var both = await Task.WhenAll(second.PostAsync($"{path}/confirm"), first.PostAsync($"{path}/confirm"));
        Assert.That(both.Count(r => r.Succeeded), Is.EqualTo(1));
        var shown = await app.CaseAsync(id);
        Assert.That(((string)shown["status"]!, (bool)shown["wasOverdue"]!, shown["returnProposal"]), Is.EqualTo(("Returned", true, (object?)null)));
        var decision = shown["decisions"]![0]!;
        Assert.That((Guid)decision["proposedById"]!, Is.Not.EqualTo((Guid)decision["deciderId"]!));
        Assert.That((string)decision["door"]!, Does.Contain("劳动人事争议仲裁机构"));
        await app.SettleAsync();
        Assert.That((string)(await (await app.ResidentAsync()).GetAsync($"/api/mini/suggestions/{id}"))["statusText"]!, Is.EqualTo("已退回"));
    }

    [Test]
    public void A_proposal_ends_with_whatever_else_becomes_of_the_case()
    {
        var (triage, clocks) = Some.Case();
        var at = Some.Received.AddHours(1);
        triage.ProposeReturn(Some.Grounds("grievance"), Some.Officer, at);
        Assert.That(() => triage.ConfirmReturn(Some.Grounds("grievance").Reason, Some.Officer, at, clocks), Throws.InstanceOf<Refusal>());
        triage.Withdraw("不提了", at, clocks);
        var other = new Actor(ActorKind.Staff, Guid.CreateVersion7());
        Assert.That(() => triage.ConfirmReturn(Some.Grounds("grievance").Reason, other, at, clocks), Throws.InstanceOf<Refusal>().With.Message.Contains("没有待复核"));
        Assert.That(triage.Status, Is.EqualTo(TriageStatus.Withdrawn));
    }
}
