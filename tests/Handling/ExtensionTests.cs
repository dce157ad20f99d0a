using System.Net;
using ZhihuiShibei.Handling.Extending;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Handling;

/// <summary>延期: asked for before the due date, decided by somebody else, told with its reason; never after.</summary>
internal sealed class ExtensionTests
{
    private static readonly object Twenty = new { days = 20, reason = "扶手需要定制，十二月中旬才能交货。" };

    [Test]
    public async Task More_time_is_asked_for_granted_once_explained_and_told()
    {
        await using var work = await Work.InProgressAsync();
        (await work.Lead.PostAsync($"{work.Path}/extension", Twenty)).Ok();
        (await work.Lead.PostAsync($"{work.Path}/extension", Twenty)).Refused(HttpStatusCode.Conflict, "extension.waiting");
        var waiting = (await work.Checker.GetAsync("/api/office/extensions")).Ok()["items"].AsArray();
        Assert.That(waiting.Select(w => ((string)w!["id"]!, (int)w["days"]!, (string)w["unitName"]!)), Is.EqualTo(new[] { (work.Id.ToString(), 20, "大港街道") }));
        Assert.That((await work.Lead.GetAsync("/api/office/handling?waitingFor=Extension")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
        foreach (var by in new[] { work.Lead, work.Co }) (await by.PostAsync($"{work.Path}/extension/grant")).Refused(HttpStatusCode.Forbidden, "auth.forbidden");

        work.Later();
        (await work.Checker.PostAsync($"{work.Path}/extension/grant")).Ok();
        (await work.Checker.PostAsync($"{work.Path}/extension/grant")).Refused(HttpStatusCode.NotFound, "extension.not-found");
        (await work.Lead.PostAsync($"{work.Path}/extension", Twenty)).Refused(HttpStatusCode.Conflict, "extension.once");
        var (file, clock) = (await work.ShowAsync(), (await work.Lead.GetAsync($"{work.Path}/clock")).Ok()["handling"][0]!);
        using (Assert.EnterMultipleScope())
        {
            // Twenty days after 27 January fall on a Sunday: the limit moves to Monday 17 February.
            Assert.That((string)file["dueAt"]!, Is.EqualTo("2025-02-18T00:00:00.000+08:00"));
            Assert.That((string)clock["dueAt"]!, Is.EqualTo((string)file["dueAt"]!));
            Assert.That((string)clock["summary"]!, Does.Contain("延期20日"));
            Assert.That(file["extensions"]!.AsArray().Select(e => (string)e!["statusText"]!), Is.EqualTo(new[] { "已批准" }));
            Assert.That((await work.Checker.GetAsync("/api/office/extensions")).Ok()["items"].AsArray(), Is.Empty);
        }

        var facts = await work.App.Database.ColumnAsync<string>("select reason from handling.history where act = 'Extend'");
        Assert.That(facts, Is.EqualTo(new[] { "20日：扶手需要定制，十二月中旬才能交货。" }));
    }

    [Test]
    public async Task What_is_refused_says_why_and_leaves_the_date_alone()
    {
        await using var work = await Work.InProgressAsync();
        (object Body, string Code)[] wrong =
        [
            (new { days = 31, reason = "扶手需要定制，十二月中旬才能交货。" }, "extension.too-long"), (new { days = 0, reason = "扶手需要定制，来不及。" }, "request.invalid"),
            (new { days = 5, reason = "来不及" }, "conclusion.too-thin"), (new { days = 5, reason = " " }, "request.invalid"),
            (new { days = 5, reason = "请致电13805320001了解原因。" }, "handling.personal-data"),
        ];
        foreach (var (body, code) in wrong) (await work.Lead.PostAsync($"{work.Path}/extension", body)).Refused(HttpStatusCode.BadRequest, code);
        (await work.Co.PostAsync($"{work.Path}/extension", Twenty)).Refused(HttpStatusCode.Forbidden, "handling.lead-only");
        (await work.Foreign.PostAsync($"{work.Path}/extension", Twenty)).Refused(HttpStatusCode.NotFound, "handling.not-found");
        (await work.Lead.PostAsync($"{work.Path}/extension", Twenty)).Ok();
        (await work.Checker.PostAsync($"{work.Path}/extension/refuse", new { reason = "安装周期可以调整。" })).Ok();
        var file = await work.ShowAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)file["dueAt"]!, Is.EqualTo("2025-01-28T00:00:00.000+08:00"));
            Assert.That((string)file["extensions"]![0]!["remarks"]!, Is.EqualTo("安装周期可以调整。"));
        }

        // After a refusal better reasons may be given, and at once only one request stands.
        var asked = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => work.Lead.PostAsync($"{work.Path}/extension", Twenty)));
        Assert.That(asked.Count(r => r.Succeeded), Is.EqualTo(1));
        Assert.That(asked.Where(r => !r.Succeeded).Select(r => r.Code), Is.All.AnyOf("extension.waiting", "request.changed-meanwhile"));
        await work.TellAsync(work.Dispatched());
        Assert.That(await work.App.Database.ScalarAsync<string>("select remarks from handling.extension where status = 'Lapsed'"), Is.EqualTo("重新派单"));
    }

    [Test]
    public async Task A_request_that_nobody_decides_lapses_with_the_due_date_and_after_it_none_is_taken()
    {
        await using var work = await Work.InProgressAsync();
        (await work.Lead.PostAsync($"{work.Path}/extension", Twenty)).Ok();
        work.App.Time.Advance(TimeSpan.FromDays(61));
        await work.SignInAsync();
        (await work.Checker.PostAsync($"{work.Path}/extension/grant")).Refused(HttpStatusCode.Conflict, "extension.too-late");
        (await work.Lead.PostAsync($"{work.Path}/extension", Twenty)).Refused(HttpStatusCode.Conflict, "extension.too-late");
        await work.SweepAsync();
        var told = await work.App.Database.ColumnAsync<string>(
            "select act || ' ' || to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from handling.history where act in ('FallOverdue', 'LapseExtension') order by act");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(told, Is.EqualTo(new[] { "FallOverdue 2025-01-28 00:00", "LapseExtension 2025-01-28 00:00" }));
            Assert.That((await work.Checker.GetAsync("/api/office/extensions")).Ok()["items"].AsArray(), Is.Empty);
            Assert.That((await work.Lead.GetAsync("/api/office/handling?overdue=true")).Ok()["items"].AsArray(), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task What_follows_a_lead_moves_with_it_unless_its_own_date_has_passed()
    {
        await using var work = await Work.InProgressAsync();
        var (now, late, along) = (work.App.Time.GetUtcNow(), Guid.CreateVersion7(), Guid.CreateVersion7());
        foreach (var (id, days) in new[] { (late, 70), (along, 10) })
        {
            await work.TellOnlyHandlingAsync(work.Accepted() with { SuggestionId = id, At = now.AddDays(-days) }, new CaseMerged(id, work.Id, null, now));
        }

        (await work.Lead.PostAsync($"{work.Path}/extension", Twenty)).Ok();
        (await work.Checker.PostAsync($"{work.Path}/extension/grant")).Ok();
        var moved = await work.App.Database.ColumnAsync<Guid>("select id from handling.handling_case where extended_days = 20 order by id");
        Assert.That(moved, Is.EquivalentTo(new[] { work.Id, along }));
        Assert.That(await work.App.Database.ScalarAsync<DateTime>("select due_at from handling.handling_case where id = $1", along),
            Is.EqualTo(new DateTime(2025, 2, 6, 16, 0, 0, DateTimeKind.Utc)), "sixty days and twenty from its own acceptance");
        Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is not null"), Is.Zero);
    }

    [Test]
    public void A_request_moves_by_its_table_and_no_other_way() => Matrix.Check(ExtensionLifecycle.Table, ExtensionStatus.Asked, """
        .       Ask Grant   Refuse  Lapse
        Asked   -   Granted Refused Lapsed
        Granted -   -       -       -
        Refused -   -       -       -
        Lapsed  -   -       -       -
        """, "extension.wrong-state");
}
