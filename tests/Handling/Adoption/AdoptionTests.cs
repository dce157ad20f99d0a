using System.Net;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Handling.Adoption;

/// <summary>The way of a commitment, from its recording to its end, as unit, department, suggester and public see it.</summary>
internal sealed class AdoptionTests
{
    [Test]
    public async Task From_the_recording_to_the_last_milestone_everybody_hears_what_a_suggestion_led_to()
    {
        await using var work = await Work.ConcludedAsync();
        var its = await Promise.ProposedAsync(work);
        (await work.Lead.PostAsync($"{its.Path}/submit")).Refused(HttpStatusCode.Conflict, "adoption.evidence-missing");
        (await work.Lead.PostAsync($"{its.Path}/evidence", Promise.Ground)).Ok();
        (await work.Lead.PostAsync($"{its.Path}/submit")).Ok();
        Assert.That((await work.App.Anyone().GetAsync("/api/open/adoptions")).Ok()["items"].AsArray(), Is.Empty, "nothing is public before it is confirmed");
        (await work.Checker.PostAsync($"{its.Path}/send-back", new { reason = "请写明文号。" })).Ok();
        (await work.Lead.PostAsync($"{its.Path}/submit")).Ok();
        (await work.Lead.PostAsync($"{its.Path}/confirm")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        (await work.Checker.PostAsync($"{its.Path}/confirm")).Ok();
        (await work.Checker.PostAsync($"{its.Path}/confirm")).Refused(HttpStatusCode.Conflict, "adoption.wrong-state");
        await work.SettleAsync();
        work.Later();

        var key = Guid.NewGuid().ToString();
        var first = (await its.ReachAsync(1, key: key)).Ok();
        Assert.That((await its.ReachAsync(1, key: key)).Ok().Text, Is.EqualTo(first.Text), "a retry is the same act");
        Assert.That(((int)first["percent"]!, (string)first["status"]!), Is.EqualTo((33, "UnderWay")));
        work.Later();
        (await its.ReachAsync(1)).Refused(HttpStatusCode.Conflict, "adoption.milestone-reached");
        Assert.That((string)(await its.ReachAsync(2)).Ok()["status"]!, Is.EqualTo("Done"));
        await work.SettleAsync();

        var timeline = await work.TimelineAsync();
        var mine = (await work.Resident.GetAsync($"/api/mini/suggestions/{work.Id}/adoptions")).Ok();
        var receipt = (await work.Resident.GetAsync($"/api/mini/suggestions/{work.Id}")).Ok();
        var tracked = (await work.App.Anyone().PostAsync("/api/open/tracking/adoptions", new
        {
            number = (string)receipt["number"]!, querySecret = (string)receipt["querySecret"]!,
        })).Ok();
        var open = (await work.App.Anyone().GetAsync($"/api/open/adoptions/{its.Id}")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(timeline, Does.Contain("您的建议促成了：老旧楼院楼道加装扶手").And.Contain("完成了：完成首批三个楼院").And.Contain("已完成100%"));
            Assert.That(((int)mine["adoptions"][0]!["percent"]!, (string)mine["adoptions"][0]!["outcomeText"]!), Is.EqualTo((100, "新的措施办法")));
            Assert.That(tracked.Text, Is.EqualTo(mine.Text), "with number and secret the same is read");
            Assert.That((string)open["milestones"][0]!["evidence"]![0]!["documentNumber"]!, Is.EqualTo("青北住建验〔2025〕7号"));
            Assert.That(((int)open["contributors"], open["suggestions"].AsArray().Count), Is.EqualTo((1, 0)), "counted, and not named without a published copy");
            Assert.That(open.Text, Does.Not.Contain("SB-").And.Not.Contain(work.Id.ToString()).And.Not.Contain("助老扶手"));
        }

        (await (await work.App.ResidentAsync("li")).GetAsync($"/api/mini/suggestions/{work.Id}/adoptions")).Refused(HttpStatusCode.NotFound, "suggestion.not-found");
        (await work.App.Anyone().PostAsync("/api/open/tracking/adoptions", new { number = (string)receipt["number"]!, querySecret = "22222222" }))
            .Refused(HttpStatusCode.NotFound, "tracking.not-found");
        var history = (await its.ShowAsync(work.Lead))["history"]!.AsArray().Select(h => (string)h!["name"]!);
        Assert.That(history, Is.EqualTo(new[]
        {
            "Propose", "Contribute", "AddEvidence", "Submit", "SendBack", "Submit", "Confirm", "Reach", "Reach", "Complete",
        }));
    }

    [Test]
    public async Task A_date_that_passes_is_told_once_and_one_that_is_moved_stays_in_sight()
    {
        await using var work = await Work.ConcludedAsync();
        var its = await Promise.UnderWayAsync(work);
        work.App.Time.Advance(TimeSpan.FromDays(130));
        await Task.WhenAll(its.SweepAsync(), its.SweepAsync());
        await Eventually.TrueAsync(
            async () => await work.App.Database.ScalarAsync<long>("select count(*) from handling.adoption where alarm_at <= $1", work.App.Time.GetUtcNow()) == 0, "the sweep is done");
        await its.SweepAsync();
        var told = await work.App.Database.ColumnAsync<string>(
            "select act || ' ' || to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || ' ' || reason from handling.history where act = 'FallOverdue' and subject = 'AdoptionRecord'");
        Assert.That(told, Is.EqualTo(new[] { "FallOverdue 2025-04-01 00:00 完成首批三个楼院" }));

        await work.SignInAsync();
        Assert.That((await work.Checker.GetAsync("/api/office/adoptions?overdue=true")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
        var milestone = await its.MilestoneAsync(1);
        var path = $"{its.Path}/milestones/{milestone}/move";
        (await work.Lead.PostAsync(path, new { dueOn = "2025-01-01", reason = "汛期不宜施工，工期顺延。" })).Refused(HttpStatusCode.BadRequest, "adoption.date-invalid");
        (await work.Lead.PostAsync(path, new { dueOn = "2025-08-31", reason = "请联系13905321234了解" })).Refused(HttpStatusCode.BadRequest, "handling.personal-data");
        (await work.Lead.PostAsync(path, new { dueOn = "2025-08-31", reason = "汛期不宜施工，工期顺延。" })).Ok();
        var open = (await work.App.Anyone().GetAsync($"/api/open/adoptions/{its.Id}")).Ok()["milestones"][0]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((string)open["dueOn"]!, (string)open["firstDueOn"]!, (string)open["movedBecause"]!, (bool)open["overdue"]!),
                Is.EqualTo(("2025-08-31", "2025-03-31", "汛期不宜施工，工期顺延。", false)));
            Assert.That((await work.Checker.GetAsync("/api/office/adoptions?overdue=true")).Ok()["items"].AsArray(), Is.Empty);
        }

        (await work.Checker.PostAsync($"{its.Path}/drop", new { reason = "该楼院已列入整体征收范围，不再加装。" })).Ok();
        await work.SettleAsync();
        var heard = (await (await work.App.ResidentAsync()).GetAsync($"/api/mini/suggestions/{work.Id}")).Ok().Text;
        Assert.That(heard, Does.Contain("不再推进").And.Contain("整体征收"), "a promise does not end in silence");
        var notice = (await (await work.App.ResidentAsync()).GetAsync("/api/mini/notices")).Ok()["items"][0]!;
        Assert.That((string)notice["state"]!, Is.EqualTo("不再推进"));
        Assert.That((string)notice["text"]!, Does.StartWith("您的建议促成的“老旧楼院楼道加装扶手”不再推进。大港街道").And.EndWith("原因：该楼院已列入整体征收范围，不再加装。"));
        Assert.That((string)(await work.App.Anyone().GetAsync($"/api/open/adoptions/{its.Id}")).Ok()["droppedBecause"]!, Does.Contain("整体征收"));
    }

    [Test]
    public async Task A_planned_answer_and_a_project_taken_up_come_onto_the_ledger_by_themselves_and_a_dissolved_unit_leaves_its_promises_to_another()
    {
        await using var work = await Work.UnderCheckAsync();
        (await work.Checker.PostAsync($"{work.Path}/send-back", new { version = 1, remarks = "改为列入计划。" })).Ok();
        work.Later();
        var version = (int)(await work.Lead.PostAsync($"{work.Path}/conclusion", Work.Conclusion("Planned"))).Ok()["version"]!;
        (await work.Lead.PostAsync($"{work.Path}/submit-for-check", new { version })).Ok();
        await work.ApproveAsync(version);
        var proposal = new PracticalProjectConcluded(
            Guid.CreateVersion7(), Guid.CreateVersion7(), "老旧楼院集中充电设施", work.LeadUnit, true, "列入2025年区办实事第6项。", work.App.Time.GetUtcNow(),
            [work.Id, Guid.CreateVersion7()]);
        await work.TellOnlyHandlingAsync(proposal, proposal, proposal with { ProposalId = Guid.CreateVersion7(), TakenUp = false });
        var ledger = (await work.Lead.GetAsync("/api/office/adoptions")).Ok()["items"].AsArray();
        Assert.That(ledger.Select(a => ((string)a!["status"]!, (int)a["contributors"]!)), Is.EqualTo(new[] { ("Proposed", 1), ("Proposed", 1) }), "each once, with its suggestion");

        var id = (Guid)ledger.Single(a => (string)a!["outcome"]! == "PracticalProject")!["id"]!;
        await work.TellOnlyHandlingAsync(new UnitSaved(work.LeadUnit, "DG", "大港街道", UnitKind.Subdistrict, Closed: true));
        (await work.Lead.PostAsync($"/api/office/adoptions/{id}/submit")).Refused(HttpStatusCode.Conflict, "adoption.plan-missing");
        Assert.That((await work.Checker.GetAsync("/api/office/adoptions?awaitingUnit=true")).Ok()["items"].AsArray(), Has.Count.EqualTo(2));
        (await work.Checker.PostAsync($"/api/office/adoptions/{id}/hand-over", new { unitId = work.LeadUnit, reason = "职责划转。" }))
            .Refused(HttpStatusCode.BadRequest, "adoption.unit-unknown");
        (await work.Checker.PostAsync($"/api/office/adoptions/{id}/hand-over", new { unitId = work.CoUnit, reason = "职责划转。" })).Ok();
        (await work.Lead.GetAsync($"/api/office/adoptions/{id}")).Refused(HttpStatusCode.NotFound, "adoption.not-found");
        Assert.That((bool)(await work.Co.GetAsync($"/api/office/adoptions/{id}")).Ok()["awaitingUnit"]!, Is.False);
    }
}
