using System.Net;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>What a group refuses, what happens at once, and facts that come late, twice or out of turn.</summary>
internal sealed class GroupRefusalTests
{
    [Test]
    public async Task A_group_takes_only_what_may_be_handled_with_it()
    {
        await using var app = await ShibeiApp.StartAsync("Routing:GroupMembers=3");
        var ids = await app.SuggestionsAsync(6);
        var (lead, member, accepted, returned) = (ids[0], ids[1], ids[2], ids[3]);
        await app.AcceptedAsync(accepted);
        (await app.ByOfficerAsync($"/api/office/cases/{returned}/return", new { reasonCode = "unclear" })).Ok();
        await Refused("/api/office/case-groups", new { leadId = lead, memberIds = Array.Empty<Guid>() }, HttpStatusCode.BadRequest, "request.invalid");
        await Refused("/api/office/case-groups", new { leadId = lead, memberIds = new[] { lead } }, HttpStatusCode.Conflict, "case-group.not-member");
        await Refused("/api/office/case-groups", new { leadId = lead, memberIds = new[] { Guid.NewGuid() } }, HttpStatusCode.NotFound, "case.not-found");
        await Refused("/api/office/case-groups", new { leadId = lead, memberIds = new[] { returned } }, HttpStatusCode.Conflict, "case-group.case-closed");
        await Refused("/api/office/case-groups", new { leadId = lead, memberIds = new[] { accepted } }, HttpStatusCode.Conflict, "case-group.lead-not-accepted");
        var group = await app.FormedAsync(lead, member);
        await Refused("/api/office/case-groups", new { leadId = member, memberIds = new[] { ids[4] } }, HttpStatusCode.Conflict, "case-group.case-taken");
        var other = await app.FormedAsync(ids[4], ids[5]);
        await Refused($"{group}/members", new { caseIds = new[] { ids[4] } }, HttpStatusCode.Conflict, "case-group.case-taken");
        await Refused($"{group}/members", new { caseIds = new[] { member } }, HttpStatusCode.Conflict, "case-group.case-taken");
        await Refused($"{group}/absorb", new { groupId = group[^36..] }, HttpStatusCode.BadRequest, "case-group.same-group");
        await Refused($"{group}/absorb", new { groupId = Guid.NewGuid() }, HttpStatusCode.NotFound, "case-group.not-found");
        await Refused($"{group}/absorb", new { groupId = other[^36..] }, HttpStatusCode.Conflict, "case-group.too-many");
        await Refused($"{group}/lead", new { caseId = ids[4] }, HttpStatusCode.Conflict, "case-group.not-member");
        await Refused($"{group}/members/{ids[4]}/remove", new { reason = "不在其中。" }, HttpStatusCode.Conflict, "case-group.not-member");
        await app.AcceptedAsync(ids[4]);
        await Refused($"{group}/absorb", new { groupId = other[^36..] }, HttpStatusCode.Conflict, "case-group.cannot-absorb");
        await Refused($"{other}/lead", new { caseId = ids[5] }, HttpStatusCode.Conflict, "case-group.lead-fixed");
        (await app.ByOfficerAsync($"{group}/dissolve", new { reason = "𠮷🙂 并错了。" })).Ok();
        await Refused($"{group}/dissolve", new { reason = "再撤一次。" }, HttpStatusCode.Conflict, "case-group.wrong-state");
        await Refused($"{group}/members", new { caseIds = new[] { ids[1] } }, HttpStatusCode.Conflict, "case-group.wrong-state");
        await Refused($"{group}/lead", new { caseId = ids[1] }, HttpStatusCode.Conflict, "case-group.wrong-state");
        Assert.That((await (await app.StaffAsync("shegong")).GetAsync("/api/office/case-groups")).Ok()["items"].Texts("id"), Is.EqualTo(new[] { other[^36..] }));
        await app.AcknowledgedAsync(accepted);
        await app.ConcludedAsync(accepted);
        await Refused($"{other}/members", new { caseIds = new[] { accepted } }, HttpStatusCode.Conflict, "case-group.case-answered");

        var late = await app.FormedAsync(accepted, lead, member);
        Assert.That(((string)(await app.GroupAsync(late))["status"]!, await app.AnswersAsync(lead), await app.AnswersAsync(member)), Is.EqualTo(("Answered", 1, 1)),
            "what was answered already answers those that say the same");

        async Task Refused(string path, object body, HttpStatusCode status, string code) =>
            (await (await app.StaffAsync("shegong")).PostAsync(path, body)).Refused(status, code);
    }

    [Test]
    public async Task At_once_a_case_comes_into_one_group_only()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ids = await app.SuggestionsAsync(5);
        var groups = new[] { await app.FormedAsync(ids[0], ids[1]), await app.FormedAsync(ids[2], ids[3]) };
        var (shegong, key) = (await app.StaffAsync("shegong"), Guid.NewGuid().ToString());
        var tries = await Task.WhenAll(groups.Concat(groups).Select(g => shegong.PostAsync($"{g}/members", new { caseIds = new[] { ids[4] } })));
        Assert.That(tries.Count(t => t.Succeeded), Is.EqualTo(1));
        Assert.That(tries.Where(t => !t.Succeeded).Select(t => t.Code), Is.All.AnyOf("case-group.case-taken", "request.changed-meanwhile"));
        var holder = groups[Array.FindIndex(tries, t => t.Succeeded) % 2];
        (await app.ByOfficerAsync($"{holder}/members/{ids[4]}/remove", new { reason = "重新比对。" })).Ok();

        foreach (var group in groups) (await app.ByOfficerAsync($"{group}/dissolve", new { reason = "重新比对。" })).Ok();
        var body = new { leadId = ids[0], memberIds = ids.Skip(1) };
        tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => shegong.PostAsync("/api/office/case-groups", body, key)));
        Assert.That(tries.Select(t => t.Ok().Text).Distinct().Count(), Is.EqualTo(1), "a retry forms nothing new");
        var crossed = await Task.WhenAll(
            shegong.PostAsync($"/api/office/cases/{ids[0]}/accept", await app.AcceptanceAsync()),
            shegong.PostAsync($"/api/office/case-groups/{tries[0]["id"]}/lead", new { caseId = ids[1] }),
            shegong.PostAsync($"/api/office/case-groups/{tries[0]["id"]}/members/{ids[2]}/remove", new { reason = "移出。" }));
        Assert.That(crossed[2].Succeeded, Is.True, crossed[2].Text);
        await app.SettleAsync();
        Assert.That(crossed[..2].Count(t => t.Succeeded), Is.EqualTo(1), "either the lead is accepted or another one leads");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.case_group_member where left_at is null"), Is.EqualTo(4));
    }

    [Test]
    public async Task Two_groups_become_one_and_a_lead_that_withdraws_passes_on()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ids = await app.SuggestionsAsync(6);
        var (forming, handled) = (await app.FormedAsync(ids[1], ids[0], ids[2]), await app.FormedAsync(ids[3], ids[4]));
        await app.WithdrawnAsync("li", ids[1]);
        Assert.That((Guid)(await app.GroupAsync(forming))["leadId"]!, Is.EqualTo(ids[0]), "the earliest leads then");
        (await app.ByOfficerAsync($"{forming}/lead", new { caseId = ids[2] })).Ok();
        Assert.That(((Guid)(await app.GroupAsync(forming))["leadId"]!, (Guid)(await app.GroupAsync(forming))["firstProposerId"]!), Is.EqualTo((ids[2], ids[0])));

        await app.AcceptedAsync(ids[3], "大港街道", "区民政局");
        await app.AcknowledgedAsync(ids[3]);
        (await app.ByOfficerAsync($"{handled}/absorb", new { groupId = forming[^36..] })).Ok();
        var one = await app.GroupAsync(handled);
        Assert.That(one["members"]!.Texts("status"), Is.All.EqualTo("Accepted").And.Exactly(4).Items);
        Assert.That((Guid)one["firstProposerId"]!, Is.EqualTo(ids[0]));
        Assert.That((string)(await app.GroupAsync(forming))["status"]!, Is.EqualTo("Dissolved"));

        await app.WithdrawnAsync("zhou", ids[3]);
        one = await app.GroupAsync(handled);
        Assert.That(((Guid)one["leadId"]!, (string)one["status"]!), Is.EqualTo((ids[0], "Handling")));
        Assert.That((await app.CaseAsync(ids[3]))["orders"]!.Texts("status"), Is.All.EqualTo("Cancelled"));
        Assert.That((await app.CaseAsync(ids[0]))["orders"]!.AsArray().Select(o => ((string)o!["unitName"]!)[..4]), Is.EqualTo(new[] { "大港街道", "区民政局" }));
        Assert.That((Guid)(await app.HandlingAsync(ids[4]))["followsId"]!, Is.EqualTo(ids[0]));
        await app.WithdrawnAsync("sun", ids[4]);
        await app.AcknowledgedAsync(ids[0]);
        await app.ConcludedAsync(ids[0]);
        Assert.That(await Task.WhenAll(ids.Select(app.AnswersAsync)), Is.EqualTo(new[] { 1, 0, 1, 0, 0, 0 }));
        Assert.That((await app.GroupAsync(handled))["former"]!.Texts("leftWhy"), Is.All.EqualTo("建议人撤回"));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is not null"), Is.Zero, "nothing is stuck");
    }

    [Test]
    public async Task Facts_may_come_twice_late_and_crossing()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ids = await app.SuggestionsAsync(3);
        var now = app.Time.GetUtcNow();
        var nowhere = Guid.CreateVersion7();
        var similar = new SimilarFound(ids[1], [new(ids[0], 0.9), new(nowhere, 0.6)], now);
        await app.TellAsync("routing", similar, similar, similar with { Similar = [new(ids[0], 0.8)] });
        var hints = (await (await app.StaffAsync("shegong")).GetAsync($"/api/office/cases/{ids[0]}/group")).Ok();
        // Intake finds the likeness of these by itself too, in its own time.
        Assert.That(hints["suggested"].Texts("caseId"), Is.Unique.And.Contains(ids[1].ToString()).And.Not.Contains(nowhere.ToString()));

        (await app.ByOfficerAsync($"/api/office/cases/{ids[0]}/group/not-the-same", new { caseId = ids[1] })).Ok();
        (await app.ByOfficerAsync($"/api/office/cases/{ids[0]}/group/not-the-same", new { caseId = ids[1] })).Ok();
        (await app.ByOfficerAsync($"/api/office/cases/{ids[0]}/group/not-the-same", new { caseId = Guid.NewGuid() })).Refused(HttpStatusCode.Conflict, "case-group.not-linked");
        await app.TellAsync("routing", similar);
        hints = (await (await app.StaffAsync("shegong")).GetAsync($"/api/office/cases/{ids[0]}/group")).Ok();
        Assert.That(hints["suggested"].Texts("caseId"), Does.Not.Contain(ids[1].ToString()), "said once is said for good");

        var group = await app.FormedAsync(ids[0], ids[1], ids[2]);
        Assert.That((Guid)(await (await app.StaffAsync("shegong")).GetAsync($"/api/office/cases/{ids[1]}/group")).Ok()["leadId"]!, Is.EqualTo(ids[0]));
        (await app.ByOfficerAsync($"/api/office/cases/{ids[2]}/return", new { reasonCode = "unclear" })).Ok();
        Assert.That((await app.GroupAsync(group))["former"]!.Texts("leftWhy"), Is.EqualTo(new[] { "已退回" }), "what is returned drops out");
        await app.AcceptedAsync(ids[0]);
        var accepted = new SuggestionAccepted(ids[0], "", "", Domain.Livelihood, null, Guid.Empty, null, "", now);
        await app.TellAsync("routing", accepted, new SuggestionWithdrawn(ids[2], null, now));
        await app.TellAsync("handling", new CaseMerged(nowhere, ids[0], null, now), new CaseParted(nowhere, ids[0], now), new AnswerShared(nowhere, ids[0], now),
            new MergedWorkDispatched(nowhere, await app.UnitAsync("大港街道"), "大港街道", WorkRole.Lead, now), new CaseMerged(ids[1], ids[0], null, now));
        await app.AcknowledgedAsync(ids[0]);
        await app.ConcludedAsync(ids[0]);
        var concluded = new SuggestionConcluded(ids[0], Guid.Empty, "大港街道", HandlingResult.Adopted, "", 1, now);
        await app.TellAsync("routing", concluded, concluded, accepted);
        await app.TellAsync("handling", new AnswerShared(ids[1], ids[0], now), new CaseParted(ids[1], ids[0], now), new AnswerShared(ids[1], ids[0], now));
        Assert.That((await app.AnswersAsync(ids[0]), await app.AnswersAsync(ids[1]), await app.AnswersAsync(ids[2])), Is.EqualTo((1, 1, 0)));
        Assert.That((string)(await app.HandlingAsync(ids[1]))["status"]!, Is.EqualTo("Concluded"));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is not null"), Is.Zero, "nothing is stuck");
    }

    [Test]
    public async Task The_units_of_the_lead_change_for_all_and_what_may_not_be_shown_is_left_out()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ids = await app.SuggestionsAsync(4);
        var group = await app.FormedAsync(ids[0], ids[1], ids[2], ids[3]);
        await app.TellAsync("routing", new SuggestionTextChecked(ids[2], TextVerdict.Risky, app.Time.GetUtcNow()));
        (await app.ByOfficerAsync($"/api/office/cases/{ids[3]}/supplement-request", new { question = "请补充楼号。" })).Ok();
        await app.AcceptedAsync(ids[0], "大港街道", "区民政局");
        Assert.That((await app.GroupAsync(group))["former"]!.Texts("leftWhy"), Is.EqualTo(new[] { "内容待核实" }));
        Assert.That((string)(await app.CaseAsync(ids[2]))["status"]!, Is.EqualTo("Pending"), "it waits for its review by itself");
        Assert.That((string)(await app.CaseAsync(ids[3]))["status"]!, Is.EqualTo("Accepted"), "nothing more is needed of it");

        var orders = (await app.CaseAsync(ids[0]))["orders"]!.AsArray();
        (await app.ByOfficerAsync($"/api/office/work-orders/{orders[1]!["id"]}/recall", new { reason = "不再需要。" })).Ok();
        (await app.ByOfficerAsync($"/api/office/work-orders/{orders[0]!["id"]}/reassign", new { unitId = await app.UnitAsync("区教育和体育局"), reason = "学校旁的楼院。" })).Ok();
        var (now, before) = (await app.StaffAsync("jiaotiju"), await app.StaffAsync("minzhengju"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await now.GetAsync($"/api/office/suggestions/{ids[1]}")).Succeeded, Is.True);
            Assert.That((await now.GetAsync($"/api/office/handling/{ids[1]}")).Succeeded, Is.True);
            (await before.GetAsync($"/api/office/handling/{ids[1]}")).Refused(HttpStatusCode.NotFound, "handling.not-found");
            (await now.PostAsync($"/api/office/handling/{ids[1]}/progress", new { text = "已到现场查看。" })).Refused(HttpStatusCode.Conflict, "handling.wrong-state");
        }

        (await app.ByOfficerAsync($"/api/office/cases/{ids[1]}/co-units", new { unitId = await app.UnitAsync("区民政局") })).Refused(HttpStatusCode.Conflict, "case.wrong-state");
        (await app.ByOfficerAsync($"{group}/members/{ids[1]}/remove", new { reason = "另派。", leadUnitId = await app.UnitAsync("区民政局") })).Ok();
        Assert.That((string)(await app.HandlingAsync(ids[1]))["lead"]!["name"]!, Does.StartWith("区民政局"));
    }

    [Test]
    public async Task Whatever_several_officers_do_at_once_leaves_everything_in_its_place()
    {
        await using var app = await ShibeiApp.StartAsync();
        List<Guid> ids = [.. await app.SuggestionsAsync(6), .. await app.SuggestionsAsync(2)];
        var officer = await app.StaffAsync("shegong");
        var acceptance = await app.AcceptanceAsync();
        string[] groups = [await app.FormedAsync(ids[0], ids[1], ids[2]), await app.FormedAsync(ids[3], ids[4], ids[5])];
        foreach (var round in Enumerable.Range(0, 8))
        {
            var (here, there) = (groups[round % 2], groups[(round + 1) % 2]);
            var replies = await Task.WhenAll(
                officer.PostAsync($"{here}/members", new { caseIds = new[] { ids[6], ids[7] } }),
                officer.PostAsync($"{there}/members", new { caseIds = new[] { ids[7], ids[6] } }),
                officer.PostAsync($"{here}/members/{ids[(round + 1) % 6]}/remove", new { reason = "移出。" }),
                officer.PostAsync($"{there}/members/{ids[6]}/remove", new { reason = "移出。" }),
                officer.PostAsync($"{here}/lead", new { caseId = ids[(round + 2) % 6] }),
                officer.PostAsync($"/api/office/cases/{ids[round]}/{(round < 4 ? "retain" : "accept")}", round < 4 ? new { reasonCode = "reference" } : acceptance),
                round == 6 ? officer.PostAsync($"{here}/absorb", new { groupId = there[^36..] }) : officer.PostAsync($"{here}/members", new { caseIds = new[] { ids[round % 6] } }));
            Assert.That(replies.Where(r => (int)r.Status >= 500).Select(r => r.Text), Is.Empty, $"round {round}");
            await app.SettleAsync();
            Assert.That(await app.Database.ColumnAsync<string>(GroupProperties.Wrong), Is.Empty, $"round {round}");
        }
    }

    [Test]
    public async Task What_is_sealed_shows_nowhere_and_joins_nothing()
    {
        await using var app = await ShibeiApp.StartAsync();
        var ids = await app.SuggestionsAsync(5);
        var (sent, kept, left) = (ids[0], ids[1], ids[4]);
        (await app.ByOfficerAsync($"/api/office/cases/{sent}/transfer", new { reasonCode = "other-organ", organ = "市交通运输局", followUpOn = "2024-12-20" })).Ok();
        (await app.ByOfficerAsync($"/api/office/cases/{kept}/retain", new { reasonCode = "reference" })).Ok();
        var group = await app.FormedAsync(ids[2], ids[3], left);
        (await app.ByOfficerAsync($"/api/office/cases/{left}/seal", new { reason = "疑似检举。" })).Refused(HttpStatusCode.Conflict, "sealed-case.in-group");
        (await app.ByOfficerAsync($"{group}/members/{left}/remove", new { reason = "另行处理。" })).Ok();
        foreach (var id in new[] { sent, kept, left }) (await app.ByOfficerAsync($"/api/office/cases/{id}/seal", new { reason = "疑似检举。" })).Ok();
        var (shegong, mijian) = (await app.StaffAsync("shegong"), await app.StaffAsync("mijian"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await shegong.GetAsync("/api/office/transfers")).Ok()["items"].AsArray(), Is.Empty);
            Assert.That((await mijian.GetAsync("/api/office/transfers")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
            Assert.That((await shegong.GetAsync("/api/office/cases/retained")).Ok()["items"].AsArray(), Is.Empty);
            Assert.That((await shegong.GetAsync(group)).Ok()["former"].AsArray(), Is.Empty);
            Assert.That((await mijian.GetAsync(group)).Ok()["former"].AsArray(), Has.Count.EqualTo(1));
            (await shegong.PostAsync($"/api/office/transfers/{sent}/receipt", new { receiptNumber = "1" })).Refused(HttpStatusCode.NotFound, "transfer.not-found");
            (await mijian.PostAsync($"/api/office/transfers/{sent}/receipt", new { receiptNumber = "1" })).Ok();
            (await shegong.GetAsync($"/api/office/cases/{kept}/group")).Refused(HttpStatusCode.NotFound, "case.not-found");
            (await shegong.PostAsync($"/api/office/cases/{kept}/group/not-the-same", new { caseId = sent })).Refused(HttpStatusCode.NotFound, "case.not-found");
            (await shegong.PostAsync($"{group}/members", new { caseIds = new[] { kept } })).Refused(HttpStatusCode.NotFound, "case.not-found");
            (await mijian.PostAsync($"{group}/members", new { caseIds = new[] { kept } })).Refused(HttpStatusCode.NotFound, "case.not-found");
        }
    }
}
