using System.Net;

namespace ZhihuiShibei.Tests.Contest.Awards;

/// <summary>Who objects in time is answered, and an upheld objection begins everything anew.</summary>
internal sealed class ObjectionTests
{
    private static readonly DateTimeOffset End = new(2024, 12, 5, 16, 0, 0, TimeSpan.Zero);
    private static readonly object Own = new { text = "第1号的内容与去年社区公开征集的方案相同。", about = "优秀奖第1号" };
    private static readonly object Unsigned = new { text = "第2号的内容与去年社区公开征集的方案相同。", name = "李建国", phone = "138 0532 0009" };

    [Test]
    public async Task Objections_come_in_until_the_last_instant_and_not_after_and_all_are_answered_before_anything_is_confirmed()
    {
        await using var app = await ShibeiApp.StartAsync();
        var its = await (await Judged.MadeAsync(app)).BegunAsync();
        await (await its.DraftedAsync()).ReleasedAsync();
        (await app.Anyone().PostAsync($"{its.Open}/objections", Unsigned)).Refused(HttpStatusCode.Conflict, "objection.window-closed");
        await its.UnderNoticeAsync();
        (await app.Anyone().PostAsync($"{its.Open}/objections", new { text = "不服", name = "李建国", phone = "13805320009" })).Refused(HttpStatusCode.BadRequest, "objection.too-thin");
        (await app.Anyone().PostAsync($"{its.Open}/objections", new { text = "没有留下联系方式的异议。", name = "李建国", phone = "" })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        (await app.Anyone().PostAsync("/api/open/contests/nowhere/objections", Unsigned)).Refused(HttpStatusCode.NotFound, "collection.not-found");

        app.Time.SetUtcNow(End.AddMicroseconds(-1));
        var resident = await app.ResidentAsync("wang");
        var own = (await resident.PostAsync($"/api/mini/contests/{Judged.Code}/objections", Own, "once")).Ok();
        Assert.That((Guid)(await resident.PostAsync($"/api/mini/contests/{Judged.Code}/objections", Own, "once")).Ok()["id"]!, Is.EqualTo((Guid)own["id"]!));
        var unsigned = (await app.Anyone().PostAsync($"{its.Open}/objections", Unsigned, "once")).Ok();
        app.Time.SetUtcNow(End);
        Assert.That((Guid)(await app.Anyone().PostAsync($"{its.Open}/objections", Unsigned, "once")).Ok()["id"]!, Is.EqualTo((Guid)unsigned["id"]!), "a retry is no second one");
        (await app.Anyone().PostAsync($"{its.Open}/objections", Unsigned)).Refused(HttpStatusCode.Conflict, "objection.window-closed");
        resident = await app.ResidentAsync("wang");
        (await resident.PostAsync($"/api/mini/contests/{Judged.Code}/objections", Own)).Refused(HttpStatusCode.Conflict, "objection.window-closed");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.objection"), Is.EqualTo(2));

        await its.SignInAnewAsync();
        var listed = (await its.Writer.GetAsync($"{its.Path}/objections")).Ok();
        Assert.That(listed.Text, Does.Contain("李**").And.Not.Contain("李建国").And.Not.Contain("13805320009"));
        Assert.That((string)(await its.Writer.PostAsync($"/api/office/objections/{unsigned["id"]}/reveal")).Ok()["phone"]!, Is.EqualTo("13805320009"));
        (await its.Writer.PostAsync($"{its.Path}/awards/confirm")).Refused(HttpStatusCode.Conflict, "award.objections-open");
        foreach (var one in new[] { own, unsigned }) (await AnswerAsync(its, one, "Dismissed")).Ok();
        (await AnswerAsync(its, own, "Dismissed")).Refused(HttpStatusCode.Conflict, "objection.wrong-state");
        Assert.That((await resident.GetAsync("/api/mini/objections")).Ok().Text, Does.Contain("发布于参赛建议提交之后").And.Not.Contain("第2号"));
        var told = (await app.Anyone().PostAsync("/api/open/objections/track", new { id = unsigned["id"], querySecret = unsigned["querySecret"] })).Ok();
        Assert.That((string)told["statusText"]!, Is.EqualTo("不成立"));
        (await app.Anyone().PostAsync("/api/open/objections/track", new { id = unsigned["id"], querySecret = "22222222" })).Refused(HttpStatusCode.NotFound, "objection.not-found");
        var export = (await resident.PostAsync("/api/mini/me/export")).Ok();
        Assert.That(export.Text, Does.Contain("第1号的内容与去年社区公开征集的方案相同").And.Not.Contain("第2号的内容"));
        (await its.Writer.PostAsync($"{its.Path}/awards/confirm")).Ok();
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await Eventually.TrueAsync(
            async () => await app.Database.ScalarAsync<DateTime>("select at from contest.history where act = 'NoticeExpire'") == End.UtcDateTime, "the end of the notice is noted, dated to its instant");
    }

    [Test]
    public async Task An_upheld_objection_ends_the_notice_and_the_next_proposal_follows_a_further_result()
    {
        await using var app = await ShibeiApp.StartAsync();
        var its = await (await Judged.MadeAsync(app)).BegunAsync();
        await (await (await its.DraftedAsync()).ReleasedAsync()).UnderNoticeAsync();
        var raised = (await (await app.ResidentAsync("wang")).PostAsync($"/api/mini/contests/{Judged.Code}/objections", Own)).Ok();
        var other = (await app.Anyone().PostAsync($"{its.Open}/objections", Unsigned)).Ok();
        (await AnswerAsync(its, raised, "RankAnew")).Ok();
        Assert.That((string)(await its.ShowAsync())["status"]!, Is.EqualTo("Proposing"));
        Assert.That(await its.ReviewAsync(), Is.EqualTo("Deliberation"), "the jury takes it up again");
        (await app.Anyone().PostAsync($"{its.Open}/objections", Unsigned)).Refused(HttpStatusCode.Conflict, "objection.window-closed");
        var fine = await its.KindAsync("优秀奖");
        object again = new { kindId = fine, entryId = its.Entries[1], prizeCents = 50_000 };
        (await its.DraftAsync(null, again)).Refused(HttpStatusCode.Conflict, "award.ranking-awaited");
        (await its.Writer.PostAsync($"{its.Path}/awards/submit")).Refused(HttpStatusCode.Conflict, "award.empty");

        await its.RankAnewAsync(its.Entries[1], its.Entries[0], its.Entries[2], its.Entries[3]);
        (await its.DraftAsync(null, again)).Ok();
        await (await its.ReleasedAsync()).UnderNoticeAsync();
        app.Time.Advance(TimeSpan.FromDays(8));
        await its.SignInAnewAsync();
        (await its.Writer.PostAsync($"{its.Path}/awards/confirm")).Refused(HttpStatusCode.Conflict, "award.objections-open");
        (await AnswerAsync(its, other, "Dismissed")).Ok();
        (await its.Writer.PostAsync($"{its.Path}/awards/confirm")).Ok();
        Assert.That(await its.ReviewAsync(), Is.EqualTo("Concluded"));
        var notices = (await app.Anyone().GetAsync($"{its.Open}/notices")).Ok().Json!.AsArray();
        Assert.That(notices.Select(n => (string)n!["stateText"]!), Is.EqualTo(new[] { "公示期满，获奖名单已确认", "已终止：异议成立，重新评议" }));
        Assert.That((await app.Anyone().GetAsync($"{its.Open}/notices/1")).Ok().Text, Does.Contain("\"upheld\":1").And.Contain("\"objections\":2"));
        await app.SettleAsync();
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from contest.clock where stopped_at is null"), Is.Zero);
    }

    [Test]
    public async Task What_is_shown_can_be_taken_back_with_a_reason_and_a_result_that_came_later_is_followed()
    {
        await using var app = await ShibeiApp.StartAsync();
        var its = await (await Judged.MadeAsync(app)).BegunAsync();
        await (await (await its.DraftedAsync()).ReleasedAsync()).UnderNoticeAsync();
        await app.Database.ExecuteAsync("update contest.entry set status = 'Withdrawn' where id = $1", its.Entries[0]);
        app.Time.Advance(TimeSpan.FromDays(8));
        await its.SignInAnewAsync();
        (await its.Writer.PostAsync($"{its.Path}/awards/confirm")).Refused(HttpStatusCode.Conflict, "award.entry-unfit");
        (await its.Writer.PostAsync($"{its.Path}/awards/retract", new { reason = "一件参赛建议由本人撤回。" })).Ok();
        var fine = await its.KindAsync("优秀奖");
        (await its.DraftAsync(null, new { kindId = fine, entryId = its.Entries[1], prizeCents = 50_000 })).Ok();
        (await its.Writer.PostAsync($"{its.Path}/awards/submit")).Ok();
        await its.RankAnewAsync(its.Entries[1], its.Entries[2], its.Entries[3]);
        (await its.Checker.PostAsync($"{its.Path}/awards/release")).Refused(HttpStatusCode.Conflict, "award.ranking-changed");
        Assert.That((string)(await app.Anyone().GetAsync($"{its.Open}/notices")).Ok().Json![0]!["stateText"]!, Is.EqualTo("已终止：一件参赛建议由本人撤回。"));
    }

    private static Task<Reply> AnswerAsync(Judged its, Reply raised, string outcome) => its.Writer.PostAsync(
        $"/api/office/objections/{raised["id"]}/answer", new { outcome, answer = "经查，该社区公告发布于参赛建议提交之后。" });
}
