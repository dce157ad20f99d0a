using System.Net;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>并案 over HTTP: one handling, one answer to all, nothing of a member lost.</summary>
internal sealed class GroupTests
{
    [Test]
    public async Task One_handling_answers_all_under_their_own_numbers()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ids = await app.SuggestionsAsync(5);
        var (first, lead, third) = (ids[0], ids[1], ids[2]);
        var group = await app.FormedAsync(lead, first, third);
        var formed = await app.GroupAsync(group);
        Assert.That(((string)formed["statusText"]!, (Guid)formed["firstProposerId"]!, (Guid)formed["leadId"]!), Is.EqualTo(("待受理", first, lead)));
        (await app.ByOfficerAsync($"/api/office/cases/{first}/accept", await app.AcceptanceAsync())).Refused(HttpStatusCode.Conflict, "case-group.follows-lead");
        Assert.That((string)(await app.CaseAsync(first))["status"]!, Is.EqualTo("Pending"), "being in a group decides nothing");
        Assert.That((Guid)(await app.CaseAsync(first))["leadCaseId"]!, Is.EqualTo(lead));
        var desk = (await (await app.StaffAsync("shegong")).GetAsync("/api/office/cases")).Ok()["items"].AsArray();
        Assert.That(desk.Where(i => i!["leadCaseId"] is not null).Select(i => (Guid)i!["id"]!), Is.EquivalentTo(new[] { first, third }), "the desk shows who follows");

        await app.AcceptedAsync(lead, "大港街道", "区民政局");
        var mine = await app.MineAsync("zhao", third);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)(await app.GroupAsync(group))["statusText"]!, Is.EqualTo("办理中"));
            Assert.That((string)mine["statusText"]!, Is.EqualTo("办理中"));
            Assert.That(mine["timeline"]!.Texts("title"), Is.SupersetOf(new[] { "已受理", "与同类建议一并办理" }));
            Assert.That(mine.Told(), Does.Contain("在老旧楼院增设扶手之zhao”已受理，与他人提出的同类建议一并交由大港街道办理"));
            Assert.That((await app.CaseAsync(third))["orders"]!.AsArray(), Is.Empty, "the lead has the orders");
        }

        await app.AcknowledgedAsync(lead);
        (await app.ActAsync("dagang", $"/api/office/handling/{lead}/progress", new { text = "已到现场查看，正在比选扶手样式。" })).Ok();
        (await app.ByOfficerAsync($"{group}/members", new { caseIds = new[] { ids[3] } })).Ok();
        var dagang = await app.StaffAsync("dagang");
        var file = (await dagang.GetAsync($"/api/office/handling/{lead}")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await dagang.GetAsync("/api/office/handling")).Ok()["items"].Texts("id"), Is.EqualTo(new[] { lead.ToString() }), "one item on the desk");
            Assert.That(file["followers"].Texts("id"), Is.EquivalentTo(new[] { first, third, ids[3] }.Select(i => i.ToString())));
            Assert.That((await dagang.GetAsync($"/api/office/suggestions/{third}")).Succeeded, Is.True, "who handles it may read it");
            Assert.That((await (await app.StaffAsync("jiaotiju")).GetAsync($"/api/office/suggestions/{third}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await (await app.StaffAsync("minzhengju")).GetAsync($"/api/office/suggestions/{third}")).Succeeded, Is.True, "a co-handling unit too");
            Assert.That((string)(await app.MineAsync("zhao", third))["timeline"]!.AsArray()[^1]!["text"]!, Does.Contain("比选扶手样式"));
            Assert.That((string)(await app.HandlingAsync(third))["statusText"]!, Is.EqualTo("并案办理"));
        }

        await app.ConcludedAsync(lead);
        (await app.ByOfficerAsync($"{group}/members", new { caseIds = new[] { ids[4] } })).Ok();
        foreach (var (id, name) in ids.Zip(Grouped.Residents))
        {
            mine = await app.MineAsync(name, id);
            var answer = mine["timeline"]!.AsArray().Single(e => (string)e!["title"]! == "大港街道已答复：采纳")!;
            using (Assert.EnterMultipleScope())
            {
                Assert.That((string)answer["text"]!, Does.Contain($"（编号{mine["number"]}）").And.Contain($"扶手之{name}").And.Contain("并完成验收"));
                Assert.That((string)mine["statusText"]!, Is.EqualTo("已答复"), name);
                Assert.That(await app.AnswersAsync(id), Is.EqualTo(1), name);
                Assert.That((string)(await app.HandlingAsync(id))["statusText"]!, Is.EqualTo("已办结"), name);
            }
        }

        (await (await app.ResidentAsync("zhao")).PostAsync($"/api/mini/suggestions/{third}/rating", new { reply = 5, speed = 4, result = 5 })).Ok();
        var answered = await app.GroupAsync(group);
        Assert.That(((string)answered["statusText"]!, answered["members"]!.AsArray().Count, (Guid)answered["firstProposerId"]!), Is.EqualTo(("已答复", 5, first)));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is not null"), Is.Zero, "nothing is stuck");
    }

    [Test]
    public async Task A_better_answer_to_the_lead_reaches_all_and_a_member_handled_again_goes_its_own_way()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ids = await app.SuggestionsAsync(3);
        var group = await app.FormedAsync(ids[0], ids[1], ids[2]);
        await app.AcceptedAsync(ids[0]);
        await app.AcknowledgedAsync(ids[0]);
        await app.ConcludedAsync(ids[0]);

        (await app.ByOfficerAsync($"/api/office/handling/{ids[2]}/rehandle", new { reason = "没有回应折叠座椅。" })).Ok();
        var own = (await app.CaseAsync(ids[2]))["orders"]!.AsArray().Single()!;
        Assert.That(((string)own["unitName"]!, (string)own["status"]!), Is.EqualTo(("大港街道", "Dispatched")));
        Assert.That((await app.GroupAsync(group))["former"]!.Texts("leftWhy"), Is.EqualTo(new[] { "单独重新办理" }));

        (await app.ByOfficerAsync($"/api/office/handling/{ids[0]}/rehandle", new { reason = "答复不具体。" })).Ok();
        Assert.That((string)(await app.GroupAsync(group))["statusText"]!, Is.EqualTo("办理中"));
        Assert.That((string)(await app.MineAsync("li", ids[1]))["statusText"]!, Is.EqualTo("已答复"), "the first answer stands until there is a better one");
        await app.ConcludedAsync(ids[0], "八个单元全部加装完毕，并完成验收。");
        var mine = await app.MineAsync("li", ids[1]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)mine["timeline"]!.AsArray().Last(e => (string)e!["kind"]! == "Answer")!["text"]!, Does.Contain("已重新办理完毕").And.Contain("八个单元"));
            Assert.That(await app.AnswersAsync(ids[1]), Is.EqualTo(2));
            Assert.That((string)mine["statusText"]!, Is.EqualTo("已答复"));
            Assert.That(await app.AnswersAsync(ids[2]), Is.EqualTo(1), "handled by itself");
        }

        await app.AcknowledgedAsync(ids[2]);
        await app.ConcludedAsync(ids[2], "折叠座椅已安装，并完成验收。");
        Assert.That((await app.MineAsync("zhao", ids[2])).Told(), Does.Contain("折叠座椅已安装"));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is not null"), Is.Zero);
    }

    [Test]
    public async Task Who_leaves_is_what_it_was_with_its_own_clock()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ids = await app.SuggestionsAsync(4);
        var due = (string)(await app.CaseAsync(ids[1]))["dueAt"]!;
        var group = await app.FormedAsync(ids[0], ids[1], ids[2], ids[3]);
        (await app.ByOfficerAsync($"{group}/members/{ids[0]}/remove", new { reason = "并错了。" })).Refused(HttpStatusCode.Conflict, "case-group.lead-stays");
        (await app.ByOfficerAsync($"{group}/members/{ids[1]}/remove", new { reason = "是另一处楼院。" })).Ok();
        var left = await app.CaseAsync(ids[1]);
        Assert.That(((string)left["status"]!, (string)left["dueAt"]!), Is.EqualTo(("Pending", due)));
        Assert.That((await app.GroupAsync(group))["former"]!.Texts("leftWhy"), Is.EqualTo(new[] { "是另一处楼院。" }));
        await app.AcceptedAsync(ids[1], "区民政局");

        await app.AcceptedAsync(ids[0]);
        var handled = (string)(await app.HandlingAsync(ids[2]))["dueAt"]!;
        app.Time.Advance(TimeSpan.FromDays(3));
        (await app.ByOfficerAsync($"{group}/members/{ids[2]}/remove", new { reason = "需要单独办理。" })).Ok();
        var parted = await app.HandlingAsync(ids[2]);
        Assert.That(((string)parted["statusText"]!, (string)parted["dueAt"]!, (string)parted["lead"]!["name"]!), Is.EqualTo(("待签收", handled, "大港街道")),
            "accepted it stays, and its sixty days run from its own acceptance");
        Assert.That((await app.MineAsync("zhao", ids[2]))["timeline"]!.Texts("title"), Does.Contain("已交由大港街道办理"));
        (await app.ByOfficerAsync($"{group}/members", new { caseIds = new[] { ids[2] } })).Ok();
        Assert.That((string)(await app.HandlingAsync(ids[2]))["statusText"]!, Is.EqualTo("并案办理"), "and may come back");
        Assert.That((await app.CaseAsync(ids[2]))["orders"]!.Texts("status"), Is.EqualTo(new[] { "Replaced" }));

        (await app.ByOfficerAsync($"{group}/dissolve", new { reason = "不是同一事项。" })).Ok();
        foreach (var id in new[] { ids[2], ids[3] })
            Assert.That((await app.CaseAsync(id))["orders"]!.Texts("status").Last(), Is.EqualTo("Dispatched"));
        await app.AcknowledgedAsync(ids[0]);
        await app.ConcludedAsync(ids[0]);
        Assert.That(await Task.WhenAll(ids.Select(app.AnswersAsync)), Is.EqualTo(new[] { 1, 0, 0, 0 }));
    }

    [Test]
    public async Task What_was_accepted_earlier_keeps_its_earlier_date_and_is_not_overlooked()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ids = await app.SuggestionsAsync(3);
        await app.AcceptedAsync(ids[1]);
        await app.AcknowledgedAsync(ids[1]);
        app.Time.Advance(TimeSpan.FromDays(2));
        await app.AcceptedAsync(ids[0]);
        var due = (string)(await app.HandlingAsync(ids[1]))["dueAt"]!;
        var group = await app.FormedAsync(ids[0], ids[1], ids[2]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await app.CaseAsync(ids[1]))["orders"]!.Texts("status"), Is.EqualTo(new[] { "Replaced" }));
            Assert.That((string)(await app.HandlingAsync(ids[1]))["dueAt"]!, Is.EqualTo(due));
            Assert.That((await (await app.StaffAsync("dagang")).GetAsync("/api/office/handling")).Ok()["items"].Texts("id"),
                Is.EqualTo(new[] { ids[1].ToString(), ids[0].ToString() }), "the follower that is due first, then the lead; the other follower is beside its lead");
        }

        Assert.That(await ClocksAsync(), Is.EqualTo(new[] { "handling Running", "progress Paused" }), "its sixty days run, the silence is the lead's");
        (await app.ByOfficerAsync($"{group}/members/{ids[1]}/remove", new { reason = "分开办理。" })).Ok();
        Assert.That(await ClocksAsync(), Is.EqualTo(new[] { "handling Running", "progress Running" }));
        Assert.That((string)(await app.HandlingAsync(ids[1]))["dueAt"]!, Is.EqualTo(due));

        Task<List<string?>> ClocksAsync() =>
            app.Database.ColumnAsync<string>("select rule_code || ' ' || status from handling.clock where subject_id = $1 order by rule_code", ids[1]);
    }

    [Test]
    public async Task Whose_supplement_had_lapsed_is_returned_and_not_accepted_with_the_lead()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ids = await app.SuggestionsAsync(3);
        var group = await app.FormedAsync(ids[0], ids[1], ids[2]);
        var until = (DateTimeOffset)(await app.ByOfficerAsync($"/api/office/cases/{ids[1]}/supplement-request", new { question = "请补充楼号。" })).Ok()["until"];
        // Before the sweep looks, which waits for an answer of the last minute.
        app.Time.SetUtcNow(until.ToUniversalTime().AddMinutes(1));
        await app.AcceptedAsync(ids[0]);
        var lapsed = await app.CaseAsync(ids[1]);
        Assert.That(((string)lapsed["status"]!, (DateTimeOffset)lapsed["decisions"]!.AsArray().Single()!["at"]!), Is.EqualTo(("Returned", until)));
        Assert.That((await app.GroupAsync(group))["former"]!.Texts("leftWhy"), Is.EqualTo(new[] { "已退回" }));
        Assert.That((string)(await app.CaseAsync(ids[2]))["status"]!, Is.EqualTo("Accepted"));
    }

    [Test]
    public async Task A_lead_that_withdraws_while_it_is_handled_again_leaves_the_answered_in_peace()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ids = await app.SuggestionsAsync(5);
        var group = await app.FormedAsync(ids[0], ids[1]);
        await app.AcceptedAsync(ids[0]);
        await app.AcknowledgedAsync(ids[0]);
        await app.ConcludedAsync(ids[0]);
        (await app.ByOfficerAsync($"/api/office/handling/{ids[0]}/rehandle", new { reason = "答复不具体。" })).Ok();
        (await app.ByOfficerAsync($"{group}/members", new { caseIds = new[] { ids[2] } })).Ok();
        Assert.That(await app.AnswersAsync(ids[2]), Is.Zero, "it waits for the better answer");
        await app.WithdrawnAsync("wang", ids[0]);
        Assert.That(((string)(await app.GroupAsync(group))["status"]!, (string)(await app.MineAsync("li", ids[1]))["statusText"]!), Is.EqualTo(("Dissolved", "已答复")));
        Assert.That((await app.CaseAsync(ids[1]))["orders"]!.AsArray(), Is.Empty);
        Assert.That((await app.CaseAsync(ids[2]))["orders"]!.Texts("status"), Is.EqualTo(new[] { "Dispatched" }), "it is worked on by itself");

        foreach (var (lead, member) in new[] { (ids[1], ids[3]), (ids[3], ids[1]) })
            (await app.ByOfficerAsync("/api/office/case-groups", new { leadId = lead, memberIds = new[] { member } }))
                .Refused(HttpStatusCode.Conflict, "case-group.case-answered");
        await app.AcknowledgedAsync(ids[2]);
        await app.ConcludedAsync(ids[2]);
        Assert.That(await Task.WhenAll(ids.Take(3).Select(app.AnswersAsync)), Is.EqualTo(new[] { 1, 1, 1 }));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is not null"), Is.Zero);
    }
}
