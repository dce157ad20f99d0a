using System.Net;
using System.Text.Json.Nodes;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Handling;

/// <summary>What happens at once, twice or out of turn.</summary>
internal sealed class CrossingTests
{
    [Test]
    public async Task Of_submits_and_approvals_at_once_one_wins()
    {
        await using var work = await Work.InProgressAsync();
        (await work.Lead.PostAsync($"{work.Path}/conclusion", Work.Conclusion())).Ok();
        var submits = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => work.Lead.PostAsync($"{work.Path}/submit-for-check", new { version = 1 })));
        OneWon(submits);
        var approvals = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => work.Checker.PostAsync($"{work.Path}/approve", new { version = 1 })));
        OneWon(approvals);
        await work.SettleAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.conclusion_check"), Is.EqualTo(1));
            Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.history where act = 'Approve'"), Is.EqualTo(1));
            Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from intake.timeline where kind = 'Answer'"), Is.EqualTo(1));
        }

        static void OneWon(Reply[] replies)
        {
            Assert.That(replies.Count(r => r.Succeeded), Is.EqualTo(1));
            Assert.That(replies.Where(r => !r.Succeeded).Select(r => r.Code), Is.All.AnyOf("handling.wrong-state", "request.changed-meanwhile"));
        }
    }

    [Test]
    public async Task A_retried_report_is_reported_once()
    {
        await using var work = await Work.InProgressAsync();
        var key = Guid.NewGuid().ToString();
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => work.Lead.PostAsync($"{work.Path}/progress", new { text = "正在办理。" }, key)));
        Assert.That(replies.Select(r => r.Ok().Text).Distinct().Count(), Is.EqualTo(1));
        Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.progress_report"), Is.EqualTo(1));
        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = "另一份。" }, key)).Refused(HttpStatusCode.Conflict, "idempotency.key-reused");
    }

    [Test]
    public async Task A_withdrawal_ends_the_work_and_late_facts_are_let_go()
    {
        await using var work = await Work.InProgressAsync();
        (await work.Resident.PostAsync($"/api/mini/suggestions/{work.Id}/withdraw", new { reason = "已自行解决" })).Ok();
        await work.SettleAsync();
        await work.TellAsync(work.Dispatched(), work.Acknowledged());
        Assert.That(await work.StatusAsync(), Is.EqualTo("Withdrawn"));
        Assert.That((await work.Lead.GetAsync("/api/office/handling")).Ok()["items"].AsArray(), Is.Empty);
        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = "进展。" })).Refused(HttpStatusCode.Conflict, "handling.wrong-state");
        Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is not null"), Is.Zero);
    }

    [Test]
    public async Task A_withdrawal_heard_of_before_the_acceptance_opens_no_case()
    {
        await using var work = await Work.DispatchedAsync();
        var (withdrawn, now) = (Guid.CreateVersion7(), work.App.Time.GetUtcNow());
        await work.TellOnlyHandlingAsync(
            new SuggestionWithdrawn(withdrawn, null, now), work.Accepted() with { SuggestionId = withdrawn },
            work.Dispatched() with { SuggestionId = withdrawn }, work.Acknowledged() with { SuggestionId = withdrawn },
            new SuggestionWithdrawn(withdrawn, null, now));
        Assert.That(await work.App.Database.ColumnAsync<Guid>("select id from handling.handling_case"), Is.EqualTo(new[] { work.Id }));
    }

    [Test]
    public async Task A_dissatisfied_rating_is_shown_and_leads_to_one_rehandling()
    {
        await using var work = await Work.ConcludedAsync();
        var rated = new SuggestionRated(work.Id, 4, 3, 1, true, 1, work.App.Time.GetUtcNow());
        await work.TellOnlyHandlingAsync(rated, rated);
        work.Later();
        var file = await work.ShowAsync(work.Checker);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file["ratings"]!.AsArray().Select(r => ((int)r!["result"]!, (bool)r["dissatisfied"]!)), Is.EqualTo(new[] { (1, true) }));
            Assert.That(Actions(file), Is.EqualTo(new[] { "rehandle" }));
        }

        (await work.Checker.PostAsync($"{work.Path}/rehandle", new { reason = " " })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        var ordered = (await work.Checker.PostAsync($"{work.Path}/rehandle", new { reason = "未回应折叠座椅的建议。" })).Ok();
        Assert.That(((int)ordered["round"]!, (string)ordered["statusText"]!), Is.EqualTo((2, "办理中")));
        await work.SettleAsync();
        Assert.That(await work.TimelineAsync(), Does.Contain("未回应折叠座椅的建议"));
        work.Later();
        await work.SubmitAsync();
        await work.ApproveAsync();
        (await work.Checker.PostAsync($"{work.Path}/rehandle", new { reason = "再办一次。" })).Refused(HttpStatusCode.Conflict, "handling.already-rehandled");
        var closed = await work.ShowAsync(work.Checker);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Actions(closed), Is.Empty);
            Assert.That(closed["conclusions"]!.AsArray().Select(c => ((int)c!["round"]!, (int)c["version"]!)), Is.EqualTo(new[] { (2, 1), (1, 1) }));
            Assert.That(await work.TimelineAsync(), Does.Contain("已重新办理完毕"));
        }
    }

    private static string[] Actions(JsonNode file) => [.. file["actions"]!.AsArray().Select(a => (string)a!)];
}
