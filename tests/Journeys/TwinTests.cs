using Microsoft.Extensions.DependencyInjection;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Tests.Journeys;

/// <summary>
/// 停机补办: of two worlds with the same month behind them one has its host up through the week in which everything falls due, in the
/// other the host is down for that week. What is told afterwards is the same: nothing waits unseen, nothing is dated to when it was found.
/// </summary>
internal sealed class TwinTests
{
    [Test]
    public async Task A_week_with_the_host_down_leaves_the_same_history_as_a_week_with_the_host_up()
    {
        await using var up = await ShibeiApp.StartAsync();
        await using var down = await ShibeiApp.StartAsync();
        World awake = new(up), asleep = new(down);
        await awake.PrepareAsync();
        await asleep.PrepareAsync();
        Assert.That(await asleep.ToldAsync(), Is.EqualTo(await awake.ToldAsync()), "twins before the week");

        for (var at = World.WeekBegins.AddHours(4); at < World.WeekEnds; at = at.AddHours(4))
        {
            if (at >= World.NoticeComes && at.AddHours(-4) < World.NoticeComes) await LoadAsync(up);
            await awake.ToAsync(at);
        }

        await down.RestartAsync(async () =>
        {
            down.Time.SetUtcNow(World.NoticeComes);
            await LoadedElsewhereAsync(down);
            down.Time.SetUtcNow(World.WeekEnds);
        });
        await awake.ToAsync(World.WeekEnds);
        await asleep.ToAsync(World.WeekEnds);

        var expected = await awake.ToldAsync();
        await Eventually.TrueAsync(async () => (await asleep.ToldAsync()).SequenceEqual(expected), "the twin tells the same");
        var watches = up.Services.GetServices<Watch>().ToList();
        Assert.That(watches, Has.Count.GreaterThanOrEqualTo(8));
        using (Assert.EnterMultipleScope())
        {
            foreach (var watch in watches)
                Assert.That(expected.Where(line => Within(line) && line.Contains($"| {watch.Act}")), Is.Not.Empty, $"{watch.Rule} falls due in the week");
            foreach (var subject in new[] { "TriageCase", "WorkOrder", "ServiceComplaint" })
                Assert.That(expected.Where(line => line.StartsWith(subject, StringComparison.Ordinal) && line.Contains("| DueMoved |")), Is.Not.Empty, $"the notice moves a {subject}");
            Assert.That(expected.Where(line => line.Contains("DecisionOverdue") && line.Contains("2025-02-11 16:00:00")), Is.Not.Empty, "before it is missed");
        }
    }

    private static bool Within(string line) => line.Contains("| 2025-02-");

    private static async Task LoadAsync(ShibeiApp app)
    {
        app.Time.SetUtcNow(World.NoticeComes);
        (await (await app.StaffAsync("xitong")).PostAsync("/api/office/calendar/notices",
            new { year = 2025, holidays = World.Holidays, makeupWorkdays = World.Makeups, source = "补充通知" })).Ok();
        await Eventually.TrueAsync(async () => await app.Database.ScalarAsync<long>("""
            select (select count(*) from routing.clock where stopped_at is null and calendar_revision < 1)
                 + (select count(*) from handling.clock where stopped_at is null and calendar_revision < 1)
                 + (select count(*) from intake.clock where stopped_at is null and calendar_revision < 1)
                 + (select count(*) from contest.clock where stopped_at is null and calendar_revision < 1)
            """) == 0, "all is recomputed");
    }

    private static Task<int> LoadedElsewhereAsync(ShibeiApp app) => app.Database.ExecuteAsync("""
        insert into kernel.calendar_notice (revision, year, holidays, makeup_workdays, source, loaded_at, loaded_by)
        values (1, 2025, $1, $2, '补充通知', $3, gen_random_uuid())
        """, World.Holidays.Select(DateOnly.Parse).ToArray(), World.Makeups.Select(DateOnly.Parse).ToArray(), app.Time.GetUtcNow());
}
