using System.Net;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>The same words are always in the mini-program, and reading them is proof.</summary>
internal sealed class InboxTests
{
    [Test]
    public async Task Whatever_way_it_went_it_is_read_once_and_what_was_read_need_not_be_told_again()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        await app.SubscribesAsync(resident, "wang", Facts.DecisionTemplate);
        var id = await app.SubmitAsync(resident);
        await app.HappensAsync(app.Accepted(id));
        await app.NoticesAreAsync("Sent");
        await app.HappensAsync(app.Concluded(id));
        await app.NoticesAreAsync("Sent", "Calling");

        var inbox = (await resident.GetAsync("/api/mini/notices")).Ok();
        var items = inbox["items"].AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(items.Select(i => (string)i!["aboutText"]!), Is.EqualTo(new[] { "答复", "办理决定" }), "newest first");
            Assert.That((string)items[0]!["text"]!, Is.EqualTo("办理结果：采纳\n已在三个楼院加装扶手。"));
            Assert.That((int)inbox["unread"], Is.EqualTo(2));
        }

        var (answer, decision) = ((Guid)items[0]!["id"]!, (Guid)items[1]!["id"]!);
        (await (await app.ResidentAsync("li")).PostAsync($"/api/mini/notices/{answer}/read")).Refused(HttpStatusCode.NotFound, "notice.not-found");
        Assert.That((await (await app.ResidentAsync("li")).GetAsync("/api/mini/notices")).Ok()["items"].AsArray(), Is.Empty);
        var first = (await resident.PostAsync($"/api/mini/notices/{answer}/read")).Ok();
        app.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.That((string)(await resident.PostAsync($"/api/mini/notices/{answer}/read")).Ok()["readAt"]!, Is.EqualTo((string)first["readAt"]!), "once");
        (await resident.PostAsync($"/api/mini/notices/{decision}/read")).Ok();
        await app.NoticesAreAsync("Sent", "Read");
        await app.SettleAsync();

        var officer = await app.StaffAsync("shegong");
        var proof = (await officer.GetAsync($"/api/office/suggestions/{id}/notices")).Ok()["notices"].AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)(await resident.GetAsync("/api/mini/notices?unread=true")).Ok()["unread"], Is.Zero);
            Assert.That((await officer.GetAsync("/api/office/calls")).Ok()["items"].AsArray(), Is.Empty, "nobody need call");
            Assert.That((string)proof[1]!["route"]!, Is.EqualTo("InApp"));
            Assert.That(proof[1]!["attempts"]!.AsArray().Select(a => (string)a!["outcomeText"]!), Is.EqualTo(new[] { "本人已在小程序阅读" }));
            Assert.That((string)proof[0]!["route"]!, Is.EqualTo("WeChat"), "the message stays the way it was told");
            Assert.That((string?)proof[0]!["readAt"], Is.Not.Null);
            Assert.That(
                await app.Database.ColumnAsync<string>("select title from intake.timeline where kind = 'Notice' order by at"),
                Is.EqualTo(new[] { "已通过微信告知您", "已通过小程序内告知您" }));
        }
    }

    [Test]
    public async Task What_a_suggestion_led_to_waits_in_the_inbox_and_a_new_tick_takes_the_calls_over()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = await app.SubmitAsync(resident);
        var (adoption, now) = (Guid.CreateVersion7(), app.Time.GetUtcNow());
        await app.HappensAsync(
            new AdoptionRecorded(id, adoption, AdoptionOutcome.PracticalProject, "老旧楼院适老化改造", Guid.Empty, "区住房和城乡建设局", now),
            new MilestoneReached(id, adoption, "老旧楼院适老化改造", "首批完工", "已装扶手一千二百米。", 40, Guid.Empty, "区住房和城乡建设局", now));
        await app.NoticesAreAsync("Shown", "Shown");
        var due = now.AddDays(60);
        await app.HappensAsync(new ExtensionGranted(id, Guid.Empty, "大港街道", due, due.AddDays(30), "需要等待汛期结束。", app.Time.GetUtcNow()));
        await app.NoticesAreAsync("Shown", "Shown", "Calling");
        Assert.That(await app.Database.ScalarAsync<string>("select text from feedback.notice where about = 'Extension'"), Does.EndWith("。原因：需要等待汛期结束。"));

        await app.SubscribesAsync(resident, "wang", Facts.ProgressTemplate);
        await app.NoticesAreAsync("Shown", "Shown", "Sent");
        Assert.That(
            await app.Database.ScalarAsync<string>("select reason from feedback.history where act = 'HandToWeChat'"), Is.EqualTo("本人已订阅微信消息"));
        await app.HappensAsync(new SuggestionRewritten(id, "换了说法的主题", "", app.Time.GetUtcNow()));
        Assert.That((await resident.GetAsync("/api/mini/notices")).Ok()["items"].AsArray().Select(i => (string)i!["topic"]!), Has.All.EqualTo("换了说法的主题"));
    }

    [Test]
    public async Task What_is_sealed_is_kept_from_officers_but_not_from_its_suggester()
    {
        await using var app = await ShibeiApp.StartAsync();
        var resident = await app.ResidentAsync();
        var id = await app.SubmitAsync(resident);
        await app.HappensAsync(app.Accepted(id));
        var officer = await app.StaffAsync("shegong");
        var call = (Guid)(await officer.GetAsync("/api/office/calls")).Ok()["items"][0]!["id"]!;
        await app.HappensAsync(new SealChanged(id, true, null, [], app.Time.GetUtcNow()));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await officer.GetAsync("/api/office/calls")).Ok()["items"].AsArray(), Is.Empty);
            (await officer.GetAsync($"/api/office/suggestions/{id}/notices")).Refused(HttpStatusCode.NotFound, "notice.suggestion-not-found");
            (await officer.PostAsync($"/api/office/calls/{call}/reveal")).Refused(HttpStatusCode.NotFound, "call.not-found");
            (await officer.PostAsync($"/api/office/calls/{call}/record", new { outcome = "NotReached" })).Refused(HttpStatusCode.NotFound, "call.not-found");
            (await officer.GetAsync($"/api/office/suggestions/{id}/call-wish")).Refused(HttpStatusCode.NotFound, "call.person-not-found");
            Assert.That((await resident.GetAsync("/api/mini/notices")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
            Assert.That((await (await app.StaffAsync("mijian")).GetAsync("/api/office/calls")).Ok()["items"].AsArray(), Has.Count.EqualTo(1), "who is entitled calls");
        }

        await app.HappensAsync(new SealChanged(id, false, null, [], app.Time.GetUtcNow()));
        Assert.That((await officer.GetAsync("/api/office/calls")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
    }
}
