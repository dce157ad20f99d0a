using System.Net;

namespace ZhihuiShibei.Tests.Intake.Boxes;

/// <summary>Two people open a box, and every paper is accounted for before the opening closes.</summary>
internal sealed class OpeningTests
{
    [Test]
    public async Task An_opening_is_closed_by_two_people_when_every_paper_is_registered_or_void()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (keeper, witness) = (await app.StaffAsync("xiangguan"), await app.StaffAsync("dagang"));
        var opening = await OnPaper.OpenedAsync(keeper, await OnPaper.BoxAsync(app), 4);
        var path = $"/api/office/openings/{opening}";
        var first = (await keeper.PostAsync($"{path}/papers", await OnPaper.PaperAsync(keeper, 1))).Ok();
        Assert.That((string)first["number"]!, Does.StartWith("SB-20241128-"));
        (await keeper.PostAsync($"{path}/close")).Refused(HttpStatusCode.Conflict, "opening.wrong-state");
        (await keeper.PostAsync($"{path}/confirm")).Refused(HttpStatusCode.Conflict, "opening.same-person");
        (await witness.PostAsync($"{path}/confirm")).Ok();
        var holes = (await keeper.PostAsync($"{path}/close")).Refused(HttpStatusCode.Conflict, "opening.papers-missing");
        Assert.That(holes.Detail, Does.Contain("第2、3、4份"));
        (await keeper.PostAsync($"{path}/voids", new { ordinal = 2, reason = "Blank" })).Ok();
        (await keeper.PostAsync($"{path}/voids", new { ordinal = 3, reason = "Duplicate", duplicateOf = 2 })).Refused(HttpStatusCode.Conflict, "paper.duplicate-of-missing");
        (await keeper.PostAsync($"{path}/voids", new { ordinal = 3, reason = "Duplicate", duplicateOf = 1 })).Ok();
        (await keeper.PostAsync($"{path}/papers", await OnPaper.PaperAsync(keeper, 3))).Refused(HttpStatusCode.Conflict, "paper.already-void");
        (await keeper.PostAsync($"{path}/voids/3/take-back", new { reason = "背面有内容" })).Ok();
        (await keeper.PostAsync($"{path}/papers", await OnPaper.PaperAsync(keeper, 3))).Ok();
        (await keeper.PostAsync($"{path}/voids/3/take-back", new { reason = "误操作" })).Refused(HttpStatusCode.Conflict, "paper.not-void");
        (await keeper.PostAsync($"{path}/cancel", new { reason = "记错了" })).Refused(HttpStatusCode.Conflict, "opening.has-papers");
        (await keeper.PostAsync($"{path}/papers", await OnPaper.PaperAsync(keeper, 5))).Refused(HttpStatusCode.Conflict, "paper.ordinal-out-of-range");
        (await keeper.PostAsync($"{path}/recount", new { count = 2, explanation = "少了" })).Refused(HttpStatusCode.Conflict, "opening.count-too-small");
        (await keeper.PostAsync($"{path}/recount", new { count = 4, explanation = "相同" })).Refused(HttpStatusCode.Conflict, "opening.count-same");
        (await keeper.PostAsync($"{path}/recount", new { count = 3, explanation = "第4份是信封，清点时误计。" })).Ok();
        (await keeper.PostAsync($"{path}/close")).Refused(HttpStatusCode.Conflict, "opening.wrong-state");
        (await witness.PostAsync($"{path}/confirm")).Ok();
        var closed = (await keeper.PostAsync($"{path}/close")).Ok();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((int)closed["firstCount"]!, (int)closed["count"]!, (int)closed["registered"]!, (int)closed["void"]!), Is.EqualTo((4, 3, 2, 1)));
            Assert.That((string)closed["countExplanation"]!, Does.Contain("信封"));
        }

        (await keeper.PostAsync($"{path}/papers", await OnPaper.PaperAsync(keeper, 3))).Refused(HttpStatusCode.Conflict, "paper.already-registered");
        (await keeper.PostAsync($"{path}/recount", new { count = 9, explanation = "再数一次" })).Refused(HttpStatusCode.Conflict, "opening.wrong-state");
        var history = (await keeper.GetAsync(path)).Ok()["history"].AsArray().Select(h => (string)h!["act"]!);
        Assert.That(history, Is.EqualTo(new[] { "Open", "Register", "Confirm", "Void", "Void", "TakeBackVoid", "Register", "Recount", "Confirm", "Close" }));
    }

    [Test]
    public async Task Of_many_who_open_one_box_at_once_one_wins_and_a_retry_gets_its_own_answer()
    {
        await using var app = await ShibeiApp.StartAsync();
        var keeper = await app.StaffAsync("xiangguan");
        var path = $"/api/office/boxes/{await OnPaper.BoxAsync(app)}/openings";
        var body = new { count = 3, seal = "Intact" };
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => keeper.PostAsync(path, body, $"open-{i}")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(replies.Count(r => r.Succeeded), Is.EqualTo(1));
            Assert.That(replies.Where(r => !r.Succeeded).Select(r => r.Code), Has.All.EqualTo("opening.already-open"));
        }

        var winner = Array.FindIndex(replies, r => r.Succeeded);
        Assert.That((await keeper.PostAsync(path, body, $"open-{winner}")).Ok().Text, Is.EqualTo(replies[winner].Text));
        (await keeper.PostAsync($"/api/office/openings/{replies[winner]["id"]}/cancel", new { reason = "选错了征集箱" })).Ok();
        (await keeper.PostAsync(path, body)).Ok();
    }

    [Test]
    public async Task A_broken_seal_and_one_that_was_not_put_on_last_wait_for_the_Social_Work_Department()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (keeper, witness, social) = (await app.StaffAsync("xiangguan"), await app.StaffAsync("dagang"), await app.StaffAsync("shegong"));
        var box = await OnPaper.BoxAsync(app);
        (await keeper.PostAsync($"/api/office/boxes/{box}/openings", new { count = 0, seal = "Broken" })).Refused(HttpStatusCode.BadRequest, "opening.seal-note-missing");
        var broken = (await keeper.PostAsync($"/api/office/boxes/{box}/openings", new { count = 0, seal = "Broken", sealNote = "封条撕裂", newSealNumber = "F-9" })).Ok()["id"];
        (await witness.PostAsync($"/api/office/openings/{broken}/confirm")).Ok();
        (await keeper.PostAsync($"/api/office/openings/{broken}/close")).Ok();
        app.Time.Advance(TimeSpan.FromMinutes(10));
        var other = (await keeper.PostAsync($"/api/office/boxes/{box}/openings", new { count = 0, seal = "Intact", sealNumber = "F-8" })).Ok()["id"];
        var flagged = (await social.GetAsync("/api/office/openings?sealToReview=true")).Ok();
        Assert.That(flagged["items"].AsArray().Select(o => (string)o!["id"]!), Is.EqualTo(new[] { (string)other!, (string)broken! }));
        (await keeper.PostAsync($"/api/office/openings/{broken}/seal-review", new { finding = "无异常" })).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        (await social.PostAsync($"/api/office/openings/{broken}/seal-review", new { finding = "装修碰落，箱门未开。" })).Ok();
        (await social.PostAsync($"/api/office/openings/{broken}/seal-review", new { finding = "再查" })).Refused(HttpStatusCode.Conflict, "opening.seal-not-flagged");
        Assert.That((await social.GetAsync("/api/office/openings?sealToReview=true")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_box_of_another_subdistrict_is_not_there_and_times_are_those_that_can_be()
    {
        await using var app = await ShibeiApp.StartAsync();
        var (keeper, social) = (await app.StaffAsync("xiangguan"), await app.StaffAsync("shegong"));
        var (own, other) = (await OnPaper.BoxAsync(app), await app.Database.ScalarAsync<Guid>("select id from intake.suggestion_box where code like '001%'"));
        object At(TimeSpan before) => new { count = 1, seal = "Intact", openedAt = app.Time.GetUtcNow() - before };
        (await keeper.PostAsync($"/api/office/boxes/{other}/openings", At(TimeSpan.Zero))).Refused(HttpStatusCode.NotFound, "box.not-found");
        (await keeper.PostAsync($"/api/office/boxes/{own}/openings", At(-TimeSpan.FromHours(1)))).Refused(HttpStatusCode.BadRequest, "opening.time-in-future");
        (await keeper.PostAsync($"/api/office/boxes/{own}/openings", At(TimeSpan.FromDays(40)))).Refused(HttpStatusCode.BadRequest, "opening.time-too-early");
        (await keeper.PostAsync($"/api/office/boxes/{own}/openings", new { count = -1, seal = "Intact" })).Refused(HttpStatusCode.BadRequest, "request.invalid");
        var foreign = (await social.PostAsync($"/api/office/boxes/{other}/openings", At(TimeSpan.FromHours(3)))).Ok()["id"];
        (await keeper.GetAsync($"/api/office/openings/{foreign}")).Refused(HttpStatusCode.NotFound, "opening.not-found");
        (await keeper.PostAsync($"/api/office/openings/{foreign}/papers", await OnPaper.PaperAsync(keeper, 1))).Refused(HttpStatusCode.NotFound, "opening.not-found");
        var receipt = (await social.PostAsync($"/api/office/openings/{foreign}/papers", await OnPaper.PaperAsync(social, 1))).Ok();
        Assert.That((DateTimeOffset)receipt["receivedAt"]!, Is.EqualTo(app.Time.GetUtcNow() - TimeSpan.FromHours(3)), "received when it was taken out");
        await app.SettleAsync();
        Assert.That(
            await app.Database.ScalarAsync<DateTime>("select received_at from routing.triage_case"),
            Is.EqualTo((app.Time.GetUtcNow() - TimeSpan.FromHours(3)).UtcDateTime), "the five days run from there");
        (await keeper.GetAsync($"/api/office/papers/{receipt["id"]}")).Refused(HttpStatusCode.NotFound, "paper.not-found");
        Assert.That((await keeper.GetAsync("/api/office/openings")).Ok()["items"].AsArray(), Is.Empty);
        (await social.PostAsync($"/api/office/boxes/{own}/state", new { act = "Remove", reason = "社区撤并" })).Ok();
        (await keeper.PostAsync($"/api/office/boxes/{own}/openings", At(TimeSpan.Zero))).Refused(HttpStatusCode.Conflict, "opening.box-removed");
    }
}
