using System.Net;
using ZhihuiShibei.Handling.Collective;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Handling;

/// <summary>集中答复: one text, many suggestions, each answered once under its own number; nobody who was answered meanwhile is told again.</summary>
internal sealed class CollectiveTests
{
    private const string Path = "/api/office/collective-answers";

    [Test]
    public async Task A_lead_answers_several_at_once_and_everybody_can_read_what_was_said()
    {
        await using var work = await Work.InProgressAsync();
        var (a, b, gone, follower, now) = (work.Id, Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), work.App.Time.GetUtcNow());
        foreach (var (id, number) in new[] { (b, "SB-20241128-0002-B"), (gone, "SB-20241128-0003-C") })
            await work.TellOnlyHandlingAsync(work.Accepted() with { SuggestionId = id, Number = number }, work.Dispatched() with { SuggestionId = id });
        await work.TellOnlyHandlingAsync(work.Accepted() with { SuggestionId = follower, Number = "SB-20241128-0004-D" }, new CaseMerged(follower, b, null, now),
            new MergedWorkDispatched(follower, work.LeadUnit, "大港街道", WorkRole.Lead, now));

        (await work.Foreign.PostAsync(Path, Answer([a, b]))).Refused(HttpStatusCode.Conflict, "collective-answer.members");
        (await work.Lead.PostAsync(Path, Answer([a]))).Refused(HttpStatusCode.BadRequest, "collective-answer.too-few");
        (await work.Lead.PostAsync(Path, Answer([a, b], next: "尽快。"))).Refused(HttpStatusCode.BadRequest, "conclusion.too-thin");
        (await work.Lead.PostAsync(Path, Answer([a, Guid.NewGuid()]))).Refused(HttpStatusCode.Conflict, "collective-answer.members");
        var drafted = (await work.Lead.PostAsync(Path, Answer([gone, a, b]))).Ok();
        var its = $"{Path}/{drafted["id"]}";
        Assert.That((int)drafted["members"], Is.EqualTo(4), "what follows comes along");
        (await work.Foreign.GetAsync(its)).Refused(HttpStatusCode.NotFound, "collective-answer.not-found");
        (await work.Checker.PostAsync($"{its}/approve", new { revision = 1 })).Refused(HttpStatusCode.Conflict, "collective-answer.wrong-state");
        (await work.Lead.PostAsync($"{its}/submit-for-check")).Ok();
        (await work.Checker.PostAsync($"{its}/send-back", new { text = "请写明时间。" })).Ok();
        Assert.That((int)(await work.Lead.PutAsync(its, Answer([gone, a, b], next: "明年六月底前全部完成加装。"))).Ok()["revision"], Is.EqualTo(2));
        (await work.Lead.PostAsync($"{its}/submit-for-check")).Ok();
        (await work.Checker.PostAsync($"{its}/approve", new { revision = 1 })).Refused(HttpStatusCode.Conflict, "collective-answer.version-changed");
        await work.TellOnlyHandlingAsync(new SuggestionWithdrawn(gone, "不提了", now));
        Assert.That((await work.App.Anyone().GetAsync("/api/open/collective-answers")).Ok()["items"].AsArray(), Is.Empty);

        work.Later();
        var approvals = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => work.Checker.PostAsync($"{its}/approve", new { revision = 2 })));
        Assert.That(approvals.Count(r => r.Succeeded), Is.EqualTo(1));
        Assert.That(approvals.Where(r => !r.Succeeded).Select(r => r.Code), Is.All.EqualTo("collective-answer.wrong-state"));
        await work.SettleAsync();
        var done = (await work.Lead.GetAsync(its)).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(done["members"].AsArray().Where(m => (string)m!["outcome"]! == "Skipped").Select(m => ((string)m!["number"]!, (string)m["reason"]!)),
                Is.EqualTo(new[] { ("SB-20241128-0003-C", "当前状态为“已撤回”") }));
            Assert.That((int)done["answered"], Is.EqualTo(3));
            Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.conclusion"), Is.EqualTo(3));
            Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.handling_case where status = 'Concluded'"), Is.EqualTo(3));
            Assert.That(await work.TimelineAsync(), Does.Contain("明年六月底前全部完成加装").And.Contain("集中答复").And.Contain("SB-"));
        }

        // The lead's answer reaches its followers by Routing too; they have it already.
        await work.TellOnlyHandlingAsync(new AnswerShared(follower, b, work.App.Time.GetUtcNow()));
        Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.conclusion"), Is.EqualTo(3));
        var open = (await work.App.Anyone().GetAsync("/api/open/collective-answers")).Ok()["items"].AsArray();
        Assert.That(open.Select(o => ((string)o!["title"]!, (int)o["suggestions"]!, (string)o["unitName"]!)), Is.EqualTo(new[] { ("关于老旧楼院加装扶手的集中答复", 3, "大港街道") }));
        var page = (await work.App.Anyone().GetAsync($"/api/open/collective-answers/{open[0]!["id"]}")).Ok().Text;
        Assert.That(page, Does.Contain("计划完成时间：2025年6月30日").And.Not.Contain("SB-2024"));
    }

    [Test]
    public async Task Many_are_answered_by_a_job_that_doubles_nothing_and_goes_on_where_it_was()
    {
        await using var work = await Work.InProgressAsync();
        List<Guid> ids = [.. Enumerable.Range(0, 25).Select(_ => Guid.CreateVersion7())];
        foreach (var (id, i) in ids.Select((id, i) => (id, i)))
            await work.TellOnlyHandlingAsync(work.Accepted() with { SuggestionId = id, Number = $"SB-20241128-{i + 10:0000}-K" }, work.Dispatched() with { SuggestionId = id });
        await work.TellOnlyHandlingAsync(new SealChanged(ids[3], true, null, [], work.App.Time.GetUtcNow()));
        (await work.Checker.PostAsync(Path, Answer([.. ids]))).Refused(HttpStatusCode.Conflict, "collective-answer.members");
        await work.TellOnlyHandlingAsync(new SealChanged(ids[3], false, null, [], work.App.Time.GetUtcNow()));
        var key = Guid.NewGuid().ToString();
        var drafted = (await work.Checker.PostAsync(Path, Answer([.. ids]), key)).Ok();
        Assert.That((await work.Checker.PostAsync(Path, Answer([.. ids]), key)).Ok().Text, Is.EqualTo(drafted.Text));
        var its = $"{Path}/{drafted["id"]}";
        (await work.Checker.PostAsync($"{its}/submit-for-check")).Ok();
        (await work.Checker.PostAsync($"{its}/approve", new { revision = 1 })).Refused(HttpStatusCode.Conflict, "collective-answer.own-draft");
        await work.App.Database.ExecuteAsync("update handling.collective_answer set drafted_by = gen_random_uuid()");
        var job = (string)(await work.Checker.PostAsync($"{its}/approve", new { revision = 1 })).Ok()["jobId"]!;
        await Eventually.TrueAsync(async () => (string)(await work.Checker.GetAsync($"/api/office/jobs/{job}")).Ok()["status"]! == "Done", "the job is done");
        await work.SettleAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)(await work.Checker.GetAsync(its)).Ok()["status"]!, Is.EqualTo("Published"));
            Assert.That(await work.App.Database.ScalarAsync<string>("select count(*) || ' ' || count(distinct suggestion_id) from handling.conclusion"), Is.EqualTo("25 25"));
            Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.history where act = 'AnswerCollectively'"), Is.EqualTo(25));
            Assert.That(await work.App.Database.ScalarAsync<int>("select answered from handling.collective_answer"), Is.EqualTo(25));
            Assert.That(await work.App.Database.ScalarAsync<long>("select count(distinct unit_id) from handling.conclusion"), Is.EqualTo(1), "the unit that led it may be told to do it again");
        }

        // As if the process had died after half of it: what is answered stays, the rest is taken up.
        await work.App.Database.ExecuteAsync("update handling.collective_answer set status = 'Answering', published_at = null");
        await work.App.Database.ExecuteAsync("update handling.collective_member set outcome = 'Waiting', reason = null where position > 20");
        (await work.Checker.PostAsync($"{its}/resume")).Ok();
        await Eventually.TrueAsync(async () => (string)(await work.Checker.GetAsync(its)).Ok()["status"]! == "Published", "it is published");
        Assert.That(await work.App.Database.ScalarAsync<string>("select count(*) || ' ' || count(distinct suggestion_id) from handling.conclusion"), Is.EqualTo("25 25"));
        (await work.Checker.PostAsync($"{its}/resume")).Refused(HttpStatusCode.Conflict, "collective-answer.wrong-state");
    }

    [Test]
    public void It_moves_by_its_table_and_no_other_way() => Matrix.Check(CollectiveLifecycle.Table, CollectiveStatus.Drafting, """
        .          Draft Revise   SubmitForCheck SendBack Approve   Resume    Publish   Discard
        Drafting   -     Drafting UnderCheck     -        -         -         -         Discarded
        UnderCheck -     -        -              Drafting Answering -         -         Discarded
        Answering  -     -        -              -        -         Answering Published -
        Published  -     -        -              -        -         -         -         -
        Discarded  -     -        -              -        -         -         -         -
        """, "collective-answer.wrong-state");

    private static object Answer(Guid[] ids, string next = "随明年老旧楼院改造一并实施。") => new
    {
        title = "关于老旧楼院加装扶手的集中答复",
        suggestionIds = ids,
        result = "Planned",
        done = "已逐一到现场查看，统一制定加装方案。",
        doneBy = "街道城市建设管理办公室",
        next,
        plannedFor = "2025-06-30",
    };
}
