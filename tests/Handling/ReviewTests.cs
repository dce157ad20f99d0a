using System.Net;
using ZhihuiShibei.Handling.Reviewing;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Handling;

/// <summary>What follows a dissatisfied rating.</summary>
internal sealed class ReviewTests
{
    private static readonly object Bad = new { reply = 2, speed = 3, result = 1, comment = "没有解决问题" };

    [Test]
    public void Every_act_in_every_status_does_as_the_table_says() => Matrix.Check(
        ReviewLifecycle.Table, ReviewStatus.Open,
        """
        status    Begin NoteCall Rehandle  Close  Lapse
        Open      -     Open     Rehandled Closed Void
        Rehandled -     -        -         -      Rehandled
        Closed    -     -        -         -      Closed
        Void      -     -        -         -      Void
        """,
        "review.wrong-state");

    [Test]
    public async Task A_dissatisfied_rating_opens_one_review_which_orders_the_one_rehandling_and_the_next_is_only_explained()
    {
        await using var work = await Work.ConcludedAsync();
        (await work.Resident.PostAsync($"/api/mini/suggestions/{work.Id}/rating", Bad)).Ok();
        await work.SettleAsync();
        await work.TellOnlyHandlingAsync(new SuggestionRated(work.Id, 2, 3, 1, true, 1, work.App.Time.GetUtcNow()));
        var reviews = (await work.Checker.GetAsync("/api/office/reviews")).Ok()["items"].AsArray();
        var review = reviews.Single()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((int)review["reply"]!, (bool)review["mayRehandle"]!, (string)review["unitName"]!), Is.EqualTo((2, true, "大港街道")));
            Assert.That((string)review["dueAt"]!, Is.EqualTo("2024-12-06T00:00:00.000+08:00"), "five working days");
            (await work.Lead.GetAsync("/api/office/reviews")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        }

        var path = $"/api/office/reviews/{review["id"]}";
        (await work.Checker.PostAsync($"{path}/call-note", new { text = "对方电话13805320001，希望知道时间" })).Refused(HttpStatusCode.BadRequest, "handling.personal-data");
        (await work.Checker.PostAsync($"{path}/call-note", new { text = "希望知道加装的具体时间。" })).Ok();
        var twice = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => work.Checker.PostAsync($"{path}/rehandle", new { reason = "没有说明何时加装。" })));
        Assert.That(twice.Count(r => r.Succeeded), Is.EqualTo(1));
        await work.SettleAsync();
        Assert.That(await work.StatusAsync(), Is.EqualTo("InProgress"));
        Assert.That(
            await work.App.Database.ScalarAsync<string>("select text from feedback.notice where about = 'Review'"),
            Is.EqualTo("这件建议将重新办理，办结后再次答复您。原因：没有说明何时加装。"));

        work.Later();
        await work.SubmitAsync();
        work.Later();
        await work.ApproveAsync();
        (await work.Resident.PostAsync($"/api/mini/suggestions/{work.Id}/rating", Bad)).Ok();
        await work.SettleAsync();
        var second = (await work.Checker.GetAsync("/api/office/reviews")).Ok()["items"].AsArray().Single()!;
        path = $"/api/office/reviews/{second["id"]}";
        Assert.That(((int)second["round"]!, (bool)second["mayRehandle"]!), Is.EqualTo((2, false)));
        (await work.Checker.PostAsync($"{path}/rehandle", new { reason = "还是不满意。" })).Refused(HttpStatusCode.Conflict, "handling.already-rehandled");
        (await work.Checker.PostAsync($"{path}/close", new { text = "太短" })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await work.Checker.PostAsync($"{path}/close", new { text = "加装计划已列入明年改造，三月起分批施工。" })).Ok();
        (await work.Checker.PostAsync($"{path}/close", new { text = "加装计划已列入明年改造，三月起分批施工。" })).Refused(HttpStatusCode.Conflict, "review.wrong-state");
        await work.SettleAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await work.Checker.GetAsync("/api/office/reviews")).Ok()["items"].AsArray(), Is.Empty);
            Assert.That((await work.Checker.GetAsync("/api/office/reviews?status=Rehandled")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
            Assert.That(await work.TimelineAsync(), Does.Contain("您的评价已经复核").And.Contain("三月起分批施工"));
            Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.clock where rule_code = 'review' and stopped_at is null"), Is.Zero);
        }
    }

    [Test]
    public async Task What_is_taken_back_or_rehandled_beside_it_lapses_and_a_late_rating_opens_nothing()
    {
        await using var work = await Work.ConcludedAsync();
        (await work.Resident.PostAsync($"/api/mini/suggestions/{work.Id}/rating", Bad)).Ok();
        await work.SettleAsync();
        work.Later();
        (await work.Checker.PostAsync($"{work.Path}/rehandle", new { reason = "没有说明何时加装。" })).Ok();
        await work.SettleAsync();
        Assert.That(await work.App.Database.ColumnAsync<string>("select status from handling.review"), Is.EqualTo(new[] { "Void" }));
        await work.TellOnlyHandlingAsync(new SuggestionRated(work.Id, 5, 5, 5, false, 1, work.App.Time.GetUtcNow()), new SuggestionRated(work.Id, 1, 1, 1, true, 1, work.App.Time.GetUtcNow()));
        await work.TellOnlyHandlingAsync(new SuggestionRated(Guid.CreateVersion7(), 1, 1, 1, true, 1, work.App.Time.GetUtcNow()));
        await work.TellOnlyHandlingAsync(new SuggestionWithdrawn(work.Id, null, work.App.Time.GetUtcNow()), new SuggestionWithdrawn(work.Id, null, work.App.Time.GetUtcNow()));
        Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.review"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_review_of_a_sealed_case_is_only_for_those_entitled()
    {
        await using var work = await Work.ConcludedAsync();
        (await work.Resident.PostAsync($"/api/mini/suggestions/{work.Id}/rating", Bad)).Ok();
        await work.SettleAsync();
        var path = $"/api/office/reviews/{(await work.Checker.GetAsync("/api/office/reviews")).Ok()["items"][0]!["id"]}";
        await work.TellOnlyHandlingAsync(new SealChanged(work.Id, true, null, [], work.App.Time.GetUtcNow()));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await work.Checker.GetAsync("/api/office/reviews")).Ok()["items"].AsArray(), Is.Empty);
            (await work.Checker.GetAsync(path)).Refused(HttpStatusCode.NotFound, "review.not-found");
            (await work.Checker.PostAsync($"{path}/call-note", new { text = "希望知道时间。" })).Refused(HttpStatusCode.NotFound, "review.not-found");
            (await work.Checker.PostAsync($"{path}/rehandle", new { reason = "没有说明何时加装。" })).Refused(HttpStatusCode.NotFound, "review.not-found");
            (await work.Checker.PostAsync($"{path}/close", new { text = "加装计划已列入明年改造。" })).Refused(HttpStatusCode.NotFound, "review.not-found");
        }

        var entitled = await work.App.StaffAsync("mijian");
        Assert.That((await entitled.GetAsync("/api/office/reviews")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
        (await entitled.PostAsync($"{path}/close", new { text = "加装计划已列入明年改造，三月起施工。" })).Ok();
    }
}
