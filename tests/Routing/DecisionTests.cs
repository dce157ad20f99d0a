using System.Net;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>The four decisions over HTTP: what each needs, tells and refuses.</summary>
internal sealed class DecisionTests
{
    [Test]
    public async Task Accepting_dispatches_and_the_suggester_reads_it()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = await app.SubmittedAsync(resident);
        var orders = await app.AcceptedAsync(id, "大港街道", "区民政局", "区住房和城乡建设局");

        Assert.That(orders.Select(o => (string)o["role"]!), Is.EqualTo(new[] { "Lead", "CoHandling", "CoHandling" }));
        Assert.That((string)orders[0]["acknowledgeBy"]!, Is.EqualTo("2024-12-06T00:00:00.000+08:00"));
        Assert.That((string)orders[1]["coHandlingDueAt"]!, Is.EqualTo("2024-12-31T00:00:00.000+08:00"), "30 days end on a Saturday, moved to Monday");
        var triage = await app.CaseAsync(id);
        Assert.That((string)triage["statusText"]!, Is.EqualTo("受理"));
        Assert.That((string)triage["aspect"]!, Is.EqualTo("OldResidentialRenewal"));
        Assert.That(triage["orders"]!.AsArray(), Has.Count.EqualTo(3));
        Assert.That(triage["history"]!.Texts("name"), Is.EqualTo(new[]
        {
            "TriageCase.Register", "TriageCase.Accept", "WorkOrder.Dispatch", "WorkOrder.Dispatch", "WorkOrder.Dispatch",
        }));

        var mine = (await resident.GetAsync($"/api/mini/suggestions/{id}")).Ok();
        Assert.That((string)mine["statusText"]!, Is.EqualTo("办理中"));
        Assert.That(mine["timeline"].Texts("title"), Does.Contain("已受理").And.Contain("已交由大港街道办理"));
        var told = mine["timeline"].AsArray().Single(e => (string)e!["title"]! == "已受理")!;
        Assert.That((string)told["text"]!, Does.Contain("交由大港街道办理").And.Contain("60日"));
    }

    [Test]
    public async Task A_return_tells_the_right_door()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (resident, officer) = (await app.ResidentAsync(), await app.StaffAsync("shegong"));
        var id = await app.SubmittedAsync(resident);
        var returned = (await officer.PostAsync($"/api/office/cases/{id}/return", new { reasonCode = "labour-dispute" })).Ok();
        Assert.That((string)returned["door"]!, Does.StartWith("办理途径：劳动人事争议仲裁机构。").And.Contain("12333"));
        await app.SettleAsync();
        var mine = (await resident.GetAsync($"/api/mini/suggestions/{id}")).Ok();
        Assert.That((string)mine["statusText"]!, Is.EqualTo("已退回"));
        Assert.That((string)mine["timeline"][1]!["text"]!, Does.Contain("不属于人民建议征集范围").And.Contain("12333"));
    }

    [Test]
    public async Task What_belongs_to_another_owner_is_returned_with_that_owners_name()
    {
        await using var app = await ShibeiApp.StartAsync();
        var officer = await app.StaffAsync("shegong");
        var id = await app.SubmittedAsync();
        var path = $"/api/office/cases/{id}/return";
        (await officer.PostAsync(path, new { reasonCode = "not-this-district", organ = "  " })).Refused(HttpStatusCode.BadRequest, "decision.organ-missing");
        (await officer.PostAsync(path, new { reasonCode = "grievance", doorCode = "nowhere" })).Refused(HttpStatusCode.BadRequest, "decision.door-unknown");
        var returned = (await officer.PostAsync(path, new { reasonCode = "not-this-district", organ = "市南区社会工作部" })).Ok();
        Assert.That((string)returned["door"]!, Does.StartWith("办理途径：市南区社会工作部。"));
        Assert.That((string)returned["textToSuggester"]!, Does.Contain("请向市南区社会工作部提出"));
    }

    [Test]
    public async Task A_transfer_keeps_organ_receipt_and_follow_up()
    {
        await using var app = await ShibeiApp.StartAsync();
        var officer = await app.StaffAsync("shegong");
        var id = await app.SubmittedAsync();
        var path = $"/api/office/cases/{id}/transfer";
        (await officer.PostAsync(path, new { reasonCode = "higher-authority", organ = "市交通运输局", followUpOn = "2024-11-27" }))
            .Refused(HttpStatusCode.BadRequest, "decision.follow-up-past");
        (await officer.PostAsync(path, new { reasonCode = "higher-authority", organ = "市交通运输局" })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await officer.PostAsync(path, new
        {
            reasonCode = "higher-authority",
            organ = "市交通运输局",
            followUpOn = "2024-12-20",
            receiptNumber = "青转2024-15",
        })).Ok();
        var decision = (await app.CaseAsync(id))["decisions"]![0]!;
        Assert.That(
            ((string)decision["kind"]!, (string)decision["organ"]!, (string)decision["receiptNumber"]!, (string)decision["followUpOn"]!),
            Is.EqualTo(("Transferred", "市交通运输局", "青转2024-15", "2024-12-20")));
    }

    [Test]
    public async Task What_was_retained_can_be_accepted_later()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (resident, officer) = (await app.ResidentAsync(), await app.StaffAsync("shegong"));
        var id = await app.SubmittedAsync(resident);
        (await officer.PostAsync($"/api/office/cases/{id}/retain", new { reasonCode = "not-ripe", remark = "明年预算" })).Ok();
        await app.SettleAsync();
        (await officer.PostAsync($"/api/office/cases/{id}/return", new { reasonCode = "unclear" })).Refused(HttpStatusCode.Conflict, "case.wrong-state");
        var again = await app.AcceptedAsync(id);
        Assert.That(again, Has.Count.EqualTo(1));
        var triage = await app.CaseAsync(id);
        Assert.That(triage["decisions"]!.Texts("kind"), Is.EqualTo(new[] { "Retained", "Accepted" }));
        var mine = (await resident.GetAsync($"/api/mini/suggestions/{id}")).Ok();
        Assert.That((string)mine["statusText"]!, Is.EqualTo("办理中"));
        Assert.That(mine.Text, Does.Not.Contain("明年预算"), "the remark is for colleagues");
    }

    [Test]
    public async Task Of_many_officers_at_once_exactly_one_decides()
    {
        await using var app = await ShibeiApp.StartAsync();
        var officer = await app.StaffAsync("shegong");
        var id = await app.SubmittedAsync();
        var acceptance = await app.AcceptanceAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => i % 2 == 0
            ? officer.PostAsync($"/api/office/cases/{id}/accept", acceptance)
            : officer.PostAsync($"/api/office/cases/{id}/return", new { reasonCode = "unclear" })));
        await app.SettleAsync();
        var refused = replies.Where(r => !r.Succeeded).ToList();
        Assert.That(replies.Count(r => r.Succeeded), Is.EqualTo(1));
        Assert.That(refused.Select(r => r.Code), Is.All.EqualTo("case.wrong-state"));
        Assert.That(refused.Select(r => r.Detail), Has.All.Contain("当前状态为").And.All.Contain("刷新"));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.decision"), Is.EqualTo(1));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from intake.timeline where kind = 'Decision'"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_same_key_twice_at_once_dispatches_once_and_answers_the_same()
    {
        await using var app = await ShibeiApp.StartAsync();
        var officer = await app.StaffAsync("shegong");
        var id = await app.SubmittedAsync();
        var (acceptance, key) = (await app.AcceptanceAsync(), Guid.NewGuid().ToString());
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => officer.PostAsync($"/api/office/cases/{id}/accept", acceptance, key)));
        Assert.That(replies.Select(r => r.Ok().Text).Distinct().Count(), Is.EqualTo(1));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.work_order"), Is.EqualTo(1));
    }

    [Test]
    public async Task Units_that_cannot_have_it_are_refused_and_nothing_is_decided()
    {
        await using var app = await ShibeiApp.StartAsync();
        var officer = await app.StaffAsync("shegong");
        var id = await app.SubmittedAsync();
        var (lead, other) = (await app.UnitAsync("大港街道"), await app.UnitAsync("台东街道"));
        await app.Database.ExecuteAsync("update routing.unit set closed = true where id = $1", other);
        await app.Database.ExecuteAsync("update routing.unit set kind = 'DirectReportUnit' where name = '四方街道'");
        await RefusedAsync(HttpStatusCode.BadRequest, "dispatch.unit-twice", lead, lead);
        await RefusedAsync(HttpStatusCode.BadRequest, "dispatch.unit-unknown", Guid.NewGuid());
        await RefusedAsync(HttpStatusCode.BadRequest, "dispatch.unit-unknown", lead, Guid.NewGuid());
        await RefusedAsync(HttpStatusCode.Conflict, "dispatch.unit-closed", lead, other);
        await RefusedAsync(HttpStatusCode.Conflict, "dispatch.unit-cannot-handle", await app.UnitAsync("四方街道"));
        await RefusedAsync(HttpStatusCode.BadRequest, "request.invalid", lead, [.. Enumerable.Range(0, 11).Select(_ => Guid.NewGuid())]);
        Assert.That((string)(await app.CaseAsync(id))["status"]!, Is.EqualTo("Pending"));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from routing.work_order"), Is.Zero);

        async Task RefusedAsync(HttpStatusCode status, string code, Guid leadUnitId, params Guid[] coUnitIds) =>
            (await officer.PostAsync($"/api/office/cases/{id}/accept", new { domain = "Livelihood", leadUnitId, coUnitIds })).Refused(status, code);
    }

    [Test]
    public async Task Bad_requests_and_missing_cases_are_refused_in_Chinese()
    {
        await using var app = await ShibeiApp.StartAsync();
        var officer = await app.StaffAsync("shegong");
        var id = await app.SubmittedAsync();
        var nothing = (await officer.PostAsync($"/api/office/cases/{id}/accept")).Refused(HttpStatusCode.BadRequest, "request.invalid");
        Assert.That(nothing.Text, Does.Contain("请确认建议的领域").And.Contain("请选择首接单位"));
        (await officer.PostAsync($"/api/office/cases/{id}/retain", new { reasonCode = "grievance" })).Refused(HttpStatusCode.BadRequest, "decision.reason-unknown");
        (await officer.PostAsync($"/api/office/cases/{id}/return", new { reasonCode = "supplement-lapsed" }))
            .Refused(HttpStatusCode.BadRequest, "decision.reason-unknown");
        (await officer.PostAsync($"/api/office/cases/{id}/return", new { reasonCode = "unclear", textToSuggester = new string('长', 1001) }))
            .Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await officer.PostAsync($"/api/office/cases/{id}/accept", new { domain = "Cooking", leadUnitId = id }))
            .Refused(HttpStatusCode.BadRequest, "request.malformed");
        (await officer.PostAsync($"/api/office/cases/{Guid.NewGuid()}/retain", new { reasonCode = "reference" }))
            .Refused(HttpStatusCode.NotFound, "case.not-found");
        (await officer.GetAsync($"/api/office/cases/{Guid.NewGuid()}")).Refused(HttpStatusCode.NotFound, "case.not-found");
        (await officer.GetAsync($"/api/office/cases/{Guid.NewGuid()}/clock")).Refused(HttpStatusCode.NotFound, "case.not-found");
    }

    [Test]
    public async Task Only_the_Social_Work_Department_decides()
    {
        await using var app = await ShibeiApp.StartAsync();
        var id = await app.SubmittedAsync();
        foreach (var stranger in new[] { await app.StaffAsync("dagang"), await app.StaffAsync("shenji"), await app.ResidentAsync() })
        {
            (await stranger.PostAsync($"/api/office/cases/{id}/retain", new { reasonCode = "reference" })).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
            (await stranger.GetAsync("/api/office/cases")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        }

        (await app.Anyone().GetAsync($"/api/office/cases/{id}")).Refused(HttpStatusCode.Unauthorized, "auth.required");
    }

    [Test]
    public async Task The_catalogue_offers_what_an_officer_may_choose()
    {
        await using var app = await ShibeiApp.StartAsync();
        var catalogue = (await (await app.StaffAsync("shegong")).GetAsync("/api/office/decision-catalogue")).Ok();
        var (reasons, doors) = (catalogue["reasons"].AsArray(), catalogue["doors"].Texts("code").ToList());
        Assert.That(reasons.Select(r => (string)r!["decision"]!).Distinct(), Is.EquivalentTo(new[] { "Accepted", "Retained", "Returned", "Transferred" }));
        Assert.That(catalogue["reasons"].Texts("code"), Is.Unique.And.Not.Contain("supplement-lapsed"));
        Assert.That(reasons.Select(r => (string?)r!["doorCode"]).OfType<string>(), Is.SubsetOf(doors).And.Not.Empty);
    }
}
