using Microsoft.Extensions.Hosting;

namespace ZhihuiShibei.Tests.Outbox;

/// <summary>Kill the process at any line: nothing lost, nothing doubled, nothing out of turn.</summary>
internal sealed class CrashTests
{
    private const int Kills = 12;
    private const int Keys = 40;
    private const int Words = 25;

    private static readonly DatabaseTemplate Template = new("probe_crash", ProbeHost.CreateTablesAsync);

    [Test]
    public async Task A_process_killed_inside_its_handlers_again_and_again_leaves_each_effect_once_and_in_order()
    {
        await using var database = await TestDatabase.CreateAsync(Template);
        using (var writer = ProbeHost.Build(database.ConnectionString, new ProbeScript())) await ProbeHost.SayAsync(writer, Keys, Words);
        Assert.That(await database.ScalarAsync<long>("select count(*) from kernel.outbox"), Is.EqualTo(Keys * Words));

        var random = new Random(20241128);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var child = CourierChild.Start(database.ConnectionString);
            try
            {
                // Somewhere in the middle: after a random number of handlers had written without having committed.
                for (var line = random.Next(1, 40); line > 0; line--)
                    Assert.That(await child.StandardOutput.ReadLineAsync(), Does.StartWith("inside"), child.HasExited ? await child.StandardError.ReadToEndAsync() : "");
            }
            finally
            {
                child.Kill(entireProcessTree: true);
                await child.WaitForExitAsync();
            }
        }

        var between = await database.ScalarAsync<long>("select count(*) from kernel.outbox");
        Assert.That(between, Is.Positive, "the kills must have met work that was not done");
        using var last = ProbeHost.Build(database.ConnectionString, new ProbeScript());
        await last.StartAsync();
        await Eventually.TrueAsync(async () => await database.ScalarAsync<long>("select count(*) from kernel.outbox") == 0, "the outbox is empty", TimeSpan.FromSeconds(60));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await database.ScalarAsync<long>("select count(*) from probe.effect"), Is.EqualTo(Keys * Words), "nothing lost, nothing doubled");
            Assert.That(
                await database.ScalarAsync<long>("select count(*) from (select distinct key, ordinal from probe.effect) e"),
                Is.EqualTo(Keys * Words), "each one its own");
            Assert.That(
                await database.ColumnAsync<int>("select ordinal from probe.effect order by key, \"order\""),
                Is.EqualTo(Enumerable.Range(0, Keys).SelectMany(_ => Enumerable.Range(1, Words))), "in turn");
        }
    }
}
