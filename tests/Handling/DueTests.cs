using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Handling;

/// <summary>Due times on the desk, in the explanation and in the sweep.</summary>
internal sealed class DueTests
{
    [Test]
    public async Task The_explanation_counts_to_the_stored_due_times()
    {
        await using var work = await Work.UnderCheckAsync();
        work.Later(60 * 24);
        await work.SignInAsync();
        (await work.Checker.PostAsync($"{work.Path}/send-back", new { version = 1, remarks = "请补充。" })).Ok();
        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = "正在补充。" })).Ok();
        var (file, clocks) = (await work.ShowAsync(), (await work.Lead.GetAsync($"{work.Path}/clock")).Ok());
        var (handling, progress) = (clocks["handling"].AsArray(), clocks["progress"].AsArray());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(handling, Has.Count.EqualTo(1));
            Assert.That(progress, Has.Count.EqualTo(2), "the silence before the report and the one after");
            Assert.That((string)handling[0]!["dueAt"]!, Is.EqualTo((string)file["dueAt"]!));
            Assert.That((string)progress[0]!["dueAt"]!, Is.EqualTo((string)file["progressDueAt"]!));
            Assert.That((string)handling[0]!["summary"]!, Does.Contain("2024年11月28日受理，次日起算60日，2025年1月27日24:00届满"));
            Assert.That((string)progress[0]!["summary"]!, Does.Contain("上次报告"));
            Assert.That((string)progress[1]!["days"]!.ToJsonString(Readable), Does.Contain("暂停：答复正在审核"));
            foreach (var clock in handling.Concat(progress.Take(1)))
            {
                var last = clock!["days"]!.AsArray()[^1]!;
                Assert.That(DateOnly.Parse((string)last["date"]!).AddDays(1).ToString("yyyy-MM-dd"), Is.EqualTo(((string)clock["dueAt"]!)[..10]));
            }
        }
    }

    [Test]
    public async Task Overdue_is_told_once_and_back_dated_however_often_and_late_the_sweep_comes()
    {
        await using var work = await Work.InProgressAsync();
        work.App.Time.Advance(TimeSpan.FromDays(90));
        await Task.WhenAll(work.SweepAsync(), work.SweepAsync(), work.SweepAsync());
        await Eventually.TrueAsync(
            async () => await work.App.Database.ScalarAsync<long>("select count(*) from handling.handling_case where alarm_at is not null") == 0, "the sweep is done");
        await work.SweepAsync();
        var told = await work.App.Database.ColumnAsync<string>(
            "select act || ' ' || to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from handling.history where act like 'Fall%' order by at");
        Assert.That(told, Is.EqualTo(new[] { "FallSilent 2024-12-19 00:00", "FallOverdue 2025-01-28 00:00" }));

        await work.SignInAsync();
        var desk = (await work.Lead.GetAsync("/api/office/handling")).Ok()["items"].AsArray();
        Assert.That((string)desk[0]!["light"]!, Is.EqualTo("Red"));
        (await work.Lead.PostAsync($"{work.Path}/progress", new { text = "已恢复办理。" })).Ok();
        await work.SweepAsync();
        Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from handling.history where act = 'FallSilent'"), Is.EqualTo(1), "a new silence has only begun");
    }

    [Test]
    public async Task Many_at_once_are_each_told_in_history_and_audit_as_one_would_be()
    {
        await using var work = await Work.DispatchedAsync();
        for (var i = 0; i < 40; i++)
        {
            var id = Guid.CreateVersion7();
            await work.TellOnlyHandlingAsync(work.Accepted() with { SuggestionId = id }, work.Dispatched() with { SuggestionId = id });
        }

        work.App.Time.Advance(TimeSpan.FromDays(90));
        await work.SweepAsync();
        await Eventually.TrueAsync(
            async () => await work.App.Database.ScalarAsync<long>("select count(*) from handling.handling_case where alarm_at is not null") == 0, "the sweep is done");
        const string Written = "select count(distinct subject_id) || ' ' || count(*) || ' ' || min(actor_kind) || ' ' || count(distinct id) from ";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await work.App.Database.ScalarAsync<string>($"{Written} handling.history where act = 'FallOverdue'"), Is.EqualTo("41 41 System 41"));
            Assert.That(await work.App.Database.ScalarAsync<string>($"{Written} kernel.audit where action = 'HandlingCase.FallOverdue'"), Is.EqualTo("41 41 System 41"));
            Assert.That(await work.App.Database.ScalarAsync<long>("select count(*) from kernel.audit where transaction::text = '0'"), Is.Zero, "the server's own number stands in each");
        }

        await Eventually.TrueAsync(
            async () => (bool)(await (await work.App.StaffAsync("shenji")).PostAsync("/api/office/audit/verify")).Ok()["intact"]!, "the chain holds");
    }

    [Test]
    public async Task The_desk_is_paged_by_due_time_with_a_light_for_each_and_what_is_closed_by_its_end()
    {
        await using var work = await Work.DispatchedAsync();
        var now = work.App.Time.GetUtcNow();
        // 45 further cases, accepted up to 44 days ago.
        for (var i = 0; i < 45; i++)
        {
            var id = Guid.CreateVersion7();
            await work.TellOnlyHandlingAsync(
                work.Accepted() with { SuggestionId = id, At = now.AddDays(-i) }, work.Dispatched() with { SuggestionId = id });
        }

        List<(string Id, DateTimeOffset Due, string Light)> seen = [];
        string? cursor = null;
        do
        {
            var page = (await work.Lead.GetAsync($"/api/office/handling?cursor={cursor}")).Ok();
            seen.AddRange(page["items"].AsArray().Select(i => ((string)i!["id"]!, (DateTimeOffset)i["dueAt"]!, (string)i["light"]!)));
            cursor = (string?)page.Json!["next"];
            Assert.That(seen, Has.Count.LessThanOrEqualTo(46));
        }
        while (cursor is not null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen.Select(s => s.Id).Distinct().Count(), Is.EqualTo(46), "each once");
            Assert.That(seen.Select(s => s.Due), Is.Ordered);
            Assert.That(seen.Select(s => s.Light).Distinct(), Is.EquivalentTo(new[] { "Red", "Amber", "Green" }));
        }

        await work.TellOnlyHandlingAsync([.. seen.Take(25).Select((s, i) => new SuggestionWithdrawn(Guid.Parse(s.Id), null, now.AddMinutes(i)))]);
        var first = (await work.Lead.GetAsync("/api/office/handling/closed")).Ok();
        var second = (await work.Lead.GetAsync($"/api/office/handling/closed?cursor={first["next"]}")).Ok();
        var closed = first["items"].AsArray().Concat(second["items"].AsArray()).Select(i => (string)i!["id"]!);
        Assert.That(closed, Is.EqualTo(seen.Take(25).Select(s => s.Id).Reverse()), "the latest first");
        Assert.That((await work.Lead.GetAsync("/api/office/handling")).Ok()["items"].AsArray().Select(i => (string)i!["id"]!), Is.EqualTo(seen.Skip(25).Take(20).Select(s => s.Id)));
        Assert.That((await work.Lead.GetAsync("/api/office/handling?cursor=nonsense")).Code, Is.EqualTo("request.bad-cursor"));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
