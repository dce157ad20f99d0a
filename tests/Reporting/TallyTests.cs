using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Tests.Reporting;

/// <summary>台账: kept by many couriers at once, folded by one worker, held against counting anew.</summary>
internal sealed class TallyTests
{
    [Test]
    public async Task Couriers_of_two_hosts_at_once_lose_and_double_nothing_and_a_difference_is_shown()
    {
        await using var app = await ShibeiApp.StartAsync("Outbox:Couriers=4");
        await using var other = app.Another();
        var random = new Random(7);
        var ways = new Ways(random, await app.UnitsAsync());
        var stories = Enumerable.Range(0, 150).Select(_ => ways.Of(Guid.CreateVersion7(), ShibeiApp.Beginning.AddMinutes(-random.Next(100_000)))).ToList();
        // Interleaved, so that every courier meets all channels, streets and months, and told again in part.
        var rounds = Enumerable.Range(0, stories.Max(s => s.Count)).SelectMany(i => stories.Where(s => i < s.Count).Select(s => s[i])).ToList();
        await app.SayAsync(rounds);
        await app.SayAsync(rounds.Where(_ => random.Next(5) == 0));
        await Eventually.TrueAsync(
            async () => await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is null") == 0, "every fact is delivered", TimeSpan.FromSeconds(60));
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox"), Is.Zero, "none is dead");
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from reporting.journey"), Is.EqualTo(150));

        await Eventually.TrueAsync(async () => await app.Database.ScalarAsync<long>("select count(*) from reporting.delta") == 0, "all is folded");
        var recount = await app.RecountedAsync();
        Assert.That((int)recount["differences"], Is.Zero, recount.Text);
        Assert.That((int)recount["suggestions"], Is.EqualTo(150));
        Assert.That(await ReceivedAsync(app), Is.EqualTo(150));

        await app.Database.ExecuteAsync("update reporting.tally set count = count + 1 where slice = 'All' and measure = 'Received' and basis = 'Received'"
            + " and bucket = (select min(bucket) from reporting.tally where slice = 'All' and measure = 'Received' and basis = 'Received')");
        recount = await app.RecountedAsync();
        Assert.That((int)recount["differences"], Is.EqualTo(1));
        Assert.That((string)recount["examples"][0]!, Does.Contain("收到").And.Contain("台账").And.Contain("重新计数"));
    }

    [Test]
    public async Task A_number_counts_what_is_not_folded_yet()
    {
        await using var app = await ShibeiApp.StartAsync();
        await using var held = await app.Database.OpenAsync();
        // As if a worker of another node were folding and did not come to an end.
        await held.ExecuteAsync("begin");
        await held.ExecuteAsync($"select pg_advisory_xact_lock({FoldWorker.LockKey})");
        await app.SayAsync(new Ways(new Random(1), await app.UnitsAsync()).Of(Guid.CreateVersion7(), ShibeiApp.Beginning)[..1]);
        await app.SettleAsync();
        Assert.That(await app.Database.ScalarAsync<long>("select count(*) from reporting.delta"), Is.Positive, "nothing is folded");
        Assert.That(await ReceivedAsync(app), Is.EqualTo(1));
    }

    private static async Task<int> ReceivedAsync(ShibeiApp app)
    {
        var funnel = (await (await app.StaffAsync("shegong")).GetAsync("/api/office/statistics/funnel?from=2024-01&to=2024-12")).Ok();
        return (int)funnel["total"]["figures"]![0]!["numerator"]!;
    }
}
