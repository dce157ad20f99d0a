using System.Net;

namespace ZhihuiShibei.Tests.Handling;

/// <summary>Who may not, what is too little, and what comes too late.</summary>
internal sealed class RefusalTests
{
    [Test]
    public async Task Somebody_elses_case_is_not_there_and_a_co_handling_unit_reads_but_does_not_answer()
    {
        await using var work = await Work.InProgressAsync();
        foreach (var path in new[] { "", "/clock" })
        {
            (await work.Lead.GetAsync(work.Path + path)).Ok();
            (await work.Co.GetAsync(work.Path + path)).Ok();
            (await work.Checker.GetAsync(work.Path + path)).Ok();
            (await work.Foreign.GetAsync(work.Path + path)).Refused(HttpStatusCode.NotFound, "handling.not-found");
            (await work.Resident.GetAsync(work.Path + path)).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
            (await work.App.Anyone().GetAsync(work.Path + path)).Refused(HttpStatusCode.Unauthorized, "auth.required");
        }

        (string Path, object Body)[] leads = [("progress", new { text = "进展。" }), ("conclusion", Work.Conclusion()), ("submit-for-check", new { version = 1 })];
        foreach (var (path, body) in leads)
        {
            (await work.Foreign.PostAsync($"{work.Path}/{path}", body)).Refused(HttpStatusCode.NotFound, "handling.not-found");
            (await work.Co.PostAsync($"{work.Path}/{path}", body)).Refused(HttpStatusCode.Forbidden, "handling.lead-only");
            (await work.Checker.PostAsync($"{work.Path}/{path}", body)).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        }

        (string Path, object Body)[] checks = [("approve", new { version = 1 }), ("send-back", new { version = 1, remarks = "改。" }), ("rehandle", new { reason = "重办。" })];
        foreach (var (path, body) in checks)
            (await work.Lead.PostAsync($"{work.Path}/{path}", body)).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        (await work.Checker.PostAsync($"/api/office/handling/{Guid.NewGuid()}/approve", new { version = 1 })).Refused(HttpStatusCode.NotFound, "handling.not-found");
        (await work.Lead.GetAsync("/api/office/checks")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        Assert.That((await work.Foreign.GetAsync("/api/office/handling")).Ok()["items"].AsArray(), Is.Empty);
        Assert.That((await work.Co.GetAsync("/api/office/handling")).Ok()["items"].AsArray(), Is.Empty, "it leads nothing");
        Assert.That((await work.Co.GetAsync("/api/office/handling?role=CoHandling")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_officer_without_a_unit_does_not_meet_the_cases_that_nobody_leads_yet()
    {
        await using var work = await Work.DispatchedAsync();
        var id = Guid.CreateVersion7();
        await work.TellOnlyHandlingAsync(work.Accepted() with { SuggestionId = id });
        await work.App.Database.ExecuteAsync("update identity.staff_member set unit_id = null where user_name = 'minzhengju'");
        var nowhere = await work.App.StaffAsync("minzhengju");
        Assert.That((await nowhere.GetAsync("/api/office/handling")).Ok()["items"].AsArray(), Is.Empty);
        (await nowhere.GetAsync($"/api/office/handling/{id}")).Refused(HttpStatusCode.NotFound, "handling.not-found");
        (await nowhere.PostAsync($"/api/office/handling/{id}/progress", new { text = "进展。" })).Refused(HttpStatusCode.NotFound, "handling.not-found");
        (await work.Checker.GetAsync($"/api/office/handling/{id}")).Ok();
    }

    [Test]
    public async Task What_is_too_little_or_names_a_person_is_refused_and_nothing_is_kept()
    {
        await using var work = await Work.InProgressAsync();
        (object Body, string Code)[] wrong =
        [
            (new { }, "request.invalid"),
            (new { done = "已加装双侧扶手并验收。", doneBy = "城建办", next = "明年完成其余单元。" }, "request.invalid"),
            (Work.Conclusion("Perfect"), "request.malformed"),
            (Work.Conclusion(done: "   "), "request.invalid"),
            (Work.Conclusion(done: "   已办   "), "conclusion.too-thin"),
            (Work.Conclusion(done: new string('长', 2001)), "request.invalid"),
            (Work.Conclusion("NotAdopted"), "conclusion.reason-missing"),
            (Work.Conclusion("KeptForReference", "   "), "conclusion.reason-missing"),
            (Work.Conclusion("PartiallyAdopted", "不行"), "conclusion.reason-missing"),
            (Work.Conclusion(done: "已与王女士（13805320001）联系并加装扶手。"), "handling.personal-data"),
            (Work.Conclusion(done: "已与王女士（138 0532 0001）联系并加装扶手。"), "handling.personal-data"),
            (Work.Conclusion(done: "已核对身份证37020319500101123X并加装扶手。"), "handling.personal-data"),
        ];
        foreach (var (body, code) in wrong)
            (await work.Lead.PostAsync($"{work.Path}/conclusion", body)).Refused(HttpStatusCode.BadRequest, code);
        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = " " })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = "请致电13805320001。" })).Refused(HttpStatusCode.BadRequest, "handling.personal-data");
        (await work.Lead.PostAsync($"{work.Path}/submit-for-check", new { })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await work.Lead.PostAsync($"{work.Path}/submit-for-check", new { version = 1 })).Refused(HttpStatusCode.Conflict, "conclusion.missing");
        Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.conclusion"), Is.Zero);
        Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.progress_report"), Is.Zero);
        Assert.That(await work.StatusAsync(), Is.EqualTo("InProgress"));

        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = "如有疑问请拨打办公电话0532-88888888。" })).Ok();
        (await work.Lead.PostAsync($"{work.Path}/conclusion", Work.Conclusion("NotAdopted", "该楼院已列入拆除计划，不宜加装。"))).Ok();
    }

    [Test]
    public async Task Nothing_is_done_before_the_lead_has_acknowledged_nor_after_the_end()
    {
        await using var work = await Work.DispatchedAsync();
        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = "进展。" })).Refused(HttpStatusCode.Conflict, "handling.wrong-state");
        (await work.Lead.PostAsync($"{work.Path}/conclusion", Work.Conclusion())).Refused(HttpStatusCode.Conflict, "handling.wrong-state");
        await work.TellAsync(work.Acknowledged());
        (await work.Checker.PostAsync($"{work.Path}/approve", new { version = 0 })).Refused(HttpStatusCode.Conflict, "handling.wrong-state");
        (await work.Checker.PostAsync($"{work.Path}/rehandle", new { reason = "太慢。" })).Refused(HttpStatusCode.Conflict, "handling.wrong-state");
        await work.SubmitAsync();
        (await work.Lead.PostAsync($"{work.Path}/conclusion", Work.Conclusion())).Refused(HttpStatusCode.Conflict, "handling.wrong-state");
        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = "进展。" })).Refused(HttpStatusCode.Conflict, "handling.wrong-state");
        (await work.Checker.PostAsync($"{work.Path}/approve", new { version = 2 })).Refused(HttpStatusCode.Conflict, "conclusion.version-changed");
        await work.ApproveAsync();
        (await work.Checker.PostAsync($"{work.Path}/approve", new { version = 1 })).Refused(HttpStatusCode.Conflict, "handling.wrong-state");
        (await work.Checker.PostAsync($"{work.Path}/send-back", new { version = 1, remarks = "改。" })).Refused(HttpStatusCode.Conflict, "handling.wrong-state");
        (await work.Co.PostAsync($"{work.Path}/opinions", new { text = "迟到的意见。" })).Refused(HttpStatusCode.Conflict, "handling.wrong-state");
    }

    [Test]
    public async Task A_former_leads_draft_is_not_the_new_leads_word_and_the_case_moves_to_its_desk()
    {
        await using var work = await Work.InProgressAsync();
        (await work.Lead.PostAsync($"{work.Path}/conclusion", Work.Conclusion())).Ok();
        var (order, unit) = (Guid.CreateVersion7(), await work.App.UnitAsync("区民政局"));
        work.Later();
        await work.TellAsync(work.DispatchedTo(unit, "区民政局（演示数据）", ZhihuiShibei.Kernel.Events.WorkRole.Lead, order));
        await work.TellAsync(new ZhihuiShibei.Kernel.Events.WorkOrderAcknowledged(
            work.Id, order, unit, ZhihuiShibei.Kernel.Events.WorkRole.Lead, work.App.Time.GetUtcNow()));
        (await work.Lead.GetAsync(work.Path)).Refused(HttpStatusCode.NotFound, "handling.not-found");
        (await work.Foreign.PostAsync($"{work.Path}/submit-for-check", new { version = 1 })).Refused(HttpStatusCode.Conflict, "conclusion.missing");
        Assert.That((int)(await work.Foreign.PostAsync($"{work.Path}/conclusion", Work.Conclusion())).Ok()["version"]!, Is.EqualTo(2));
        (await work.Foreign.PostAsync($"{work.Path}/submit-for-check", new { version = 2 })).Ok();
    }

    [Test]
    public async Task A_co_handling_unit_gives_its_opinion_once_a_round()
    {
        await using var work = await Work.InProgressAsync();
        (await work.Co.PostAsync($"{work.Path}/opinions", new { text = "校园周边由我局负责。" })).Ok();
        (await work.Co.PostAsync($"{work.Path}/opinions", new { text = "再补充一点。" })).Refused(HttpStatusCode.Conflict, "handling.opinion-given");
        (await work.Lead.PostAsync($"{work.Path}/opinions", new { text = "主办意见。" })).Refused(HttpStatusCode.Forbidden, "handling.co-handling-only");
        (await work.Foreign.PostAsync($"{work.Path}/opinions", new { text = "无关意见。" })).Refused(HttpStatusCode.NotFound, "handling.not-found");
        var opinions = (await work.ShowAsync())["opinions"]!.AsArray();
        Assert.That(opinions.Select(o => ((string)o!["unitName"]!, (string)o["text"]!)), Is.EqualTo(new[] { ("区教育和体育局（演示数据）", "校园周边由我局负责。") }));
    }
}
