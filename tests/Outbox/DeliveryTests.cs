using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Tests.Outbox;

/// <summary>Facts arrive once, in order per key, and a poisoned one harms its own key only.</summary>
internal sealed class DeliveryTests
{
    private static readonly DatabaseTemplate Template = new("probe", ProbeHost.CreateTablesAsync);

    private TestDatabase _database = null!;
    private ProbeScript _script = null!;

    [SetUp]
    public async Task SetUp() => (_database, _script) = (await TestDatabase.CreateAsync(Template), new ProbeScript());

    [TearDown]
    public async Task TearDown() => await _database.DisposeAsync();

    [Test]
    public async Task Facts_of_one_key_arrive_in_the_order_they_happened()
    {
        using var host = await StartAsync();
        await ProbeHost.SayAsync(host, keys: 10, times: 30);
        await EmptyAsync();
        var orders = await _database.ColumnAsync<int>("select ordinal from probe.effect order by key, \"order\"");
        Assert.That(orders, Is.EqualTo(Enumerable.Range(0, 10).SelectMany(_ => Enumerable.Range(1, 30))));
    }

    [Test]
    public async Task Facts_of_several_aggregates_in_one_save_keep_their_order()
    {
        using var host = await StartAsync();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ProbeContext>();
            var (known, added) = (Source.New(), Source.New());
            db.Sources.Add(known);
            await db.SaveChangesAsync();
            db.Sources.Add(added);
            for (var i = 1; i <= 40; i++) (i % 2 == 1 ? known : added).Say(known.Id, i);
            await db.SaveChangesAsync();
        }

        await EmptyAsync();
        var orders = await _database.ColumnAsync<int>("select ordinal from probe.effect order by \"order\"");
        Assert.That(orders, Is.EqualTo(Enumerable.Range(1, 40)));
    }

    [Test]
    public async Task A_batch_with_one_failing_fact_delivers_the_others_and_tries_that_one_again()
    {
        var failures = 0;
        using var host = ProbeHost.Build(_database.ConnectionString, _script);
        _script.Inside = (fact, _) => fact.Name == "bad" && Interlocked.Increment(ref failures) <= 3
            ? throw new InvalidOperationException("not yet")
            : Task.CompletedTask;
        await ProbeHost.SayAsync(host, keys: 8, times: 2);
        await ProbeHost.SayAsync(host, keys: 1, times: 1, "bad");
        await ProbeHost.SayAsync(host, keys: 8, times: 2);
        await host.StartAsync();
        await EmptyAsync(20);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await _database.ScalarAsync<long>("select count(*) from probe.effect"), Is.EqualTo(33));
            Assert.That(await _database.ScalarAsync<long>("select count(*) from (select distinct key, ordinal from probe.effect) e"), Is.EqualTo(33));
            Assert.That(failures, Is.GreaterThanOrEqualTo(4));
        }
    }

    [Test]
    public async Task A_poisoned_fact_dies_alone_halts_its_key_and_is_replayed()
    {
        var time = new FakeTimeProvider(DateTimeOffset.Parse("2024-11-28T01:00:00Z"));
        var poison = true;
        _script.Inside = (fact, _) => fact.Name == "poison" && poison ? throw new InvalidOperationException("poison") : Task.CompletedTask;
        using var host = ProbeHost.Build(_database.ConnectionString, _script, time);
        await ProbeHost.SayAsync(host, keys: 1, times: 2, "poison");
        await ProbeHost.SayAsync(host, keys: 5, times: 1);
        await host.StartAsync();

        await Eventually.TrueAsync(async () =>
        {
            time.Advance(TimeSpan.FromMinutes(10));
            return await _database.ScalarAsync<long>("select count(*) from kernel.outbox where dead_at is not null") == 1;
        }, "the poisoned fact is dead");
        await Eventually.TrueAsync(async () => await _database.ScalarAsync<long>("select count(*) from probe.effect") == 5, "the other keys have arrived");
        Assert.That(await _database.ScalarAsync<long>("select count(*) from kernel.outbox"), Is.EqualTo(2), "the dead one and its follower wait");

        await using var scope = host.Services.CreateAsyncScope();
        var dead = scope.ServiceProvider.GetRequiredService<DeadFacts>();
        var row = (await dead.ListAsync(default)).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row, Has.Property("Subscriber").EqualTo("probe").And.Property("Waiting").EqualTo(1));
            Assert.That(row.Error, Does.Contain("poison"));
            Assert.That(row.Attempts, Is.EqualTo(new OutboxSettings().BackOff.Count + 1));
        }

        poison = false;
        await dead.ReplayAsync(row.Id, default);
        await EmptyAsync();
        Assert.That(await _database.ScalarAsync<long>("select count(*) from probe.effect"), Is.EqualTo(7));
        Assert.ThrowsAsync<Refusal>(() => dead.ReplayAsync(row.Id, default));
    }

    [Test]
    public async Task A_backend_terminated_inside_a_handler_loses_and_doubles_nothing()
    {
        var kills = 0;
        _script.Inside = async (fact, db) =>
        {
            // The delivering connection itself dies, after the effect was written and before the commit.
            if (fact.Code.EndsWith('3') && Interlocked.Increment(ref kills) <= 5)
                await db.Database.ExecuteSqlRawAsync("select pg_terminate_backend(pg_backend_pid())");
        };
        using var host = await StartAsync();
        await ProbeHost.SayAsync(host, keys: 20, times: 10);
        await EmptyAsync(30);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(kills, Is.GreaterThanOrEqualTo(5));
            Assert.That(await _database.ScalarAsync<long>("select count(*) from probe.effect"), Is.EqualTo(200));
            Assert.That(await _database.ScalarAsync<long>("select count(*) from (select distinct key, ordinal from probe.effect) e"), Is.EqualTo(200));
        }
    }

    [Test]
    public async Task Two_hosts_share_the_work_and_deliver_each_fact_once()
    {
        using var first = await StartAsync();
        using var second = await StartAsync();
        await Task.WhenAll(ProbeHost.SayAsync(first, 20, 10), ProbeHost.SayAsync(second, 20, 10));
        await EmptyAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await _database.ScalarAsync<long>("select count(*) from probe.effect"), Is.EqualTo(400));
            Assert.That(await _database.ScalarAsync<long>("select count(*) from (select distinct key, ordinal from probe.effect) e"), Is.EqualTo(400));
        }
    }

    [Test]
    public async Task A_save_that_fails_leaves_no_promise()
    {
        using var host = ProbeHost.Build(_database.ConnectionString, _script);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ProbeContext>();
        var source = Source.New();
        db.Sources.Add(source);
        source.Say();
        db.Effects.Add(new Effect { Id = Guid.Empty });
        db.Effects.Add(new Effect { Id = Guid.CreateVersion7(), Key = source.Id });
        await _database.ExecuteAsync("insert into probe.effect(id, key, ordinal, \"order\") values ($1, $1, 0, 0)", Guid.Empty);
        Assert.That(async () => await db.SaveChangesAsync(), Throws.InstanceOf<DbUpdateException>());
        Assert.That(await _database.ScalarAsync<long>("select count(*) from kernel.outbox"), Is.Zero);
    }

    private async Task<IHost> StartAsync()
    {
        var host = ProbeHost.Build(_database.ConnectionString, _script);
        await host.StartAsync();
        return host;
    }

    private Task EmptyAsync(int seconds = 15) => Eventually.TrueAsync(
        async () => await _database.ScalarAsync<long>("select count(*) from kernel.outbox") == 0, "the outbox is empty", TimeSpan.FromSeconds(seconds));
}
