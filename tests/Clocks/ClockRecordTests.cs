using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Tests.Support;

namespace ZhihuiShibei.Tests.Clocks;

/// <summary>Clocks as modules store them, against the real database.</summary>
[TestFixture]
internal sealed class ClockRecordTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Published;
    private static readonly DateTimeOffset Received = Ledgers.At("2024-11-28T10:00:00+08:00");

    private static readonly DatabaseTemplate Template = new("clocks", async connectionString =>
    {
        await using var context = new ClocksOnly(connectionString);
        await context.Database.EnsureCreatedAsync();
    });

    [Test]
    public void Each_act_appends_a_line_and_recomputes()
    {
        var clock = Decision(Received);
        Assert.That(clock.DueAt, Is.EqualTo(Ledgers.At("2024-12-06T00:00:00+08:00")));
        clock.Pause(Received.AddDays(4), "staff-1", "等待补正", Calendar);
        Assert.That((clock.Status, clock.DueAt), Is.EqualTo((ClockStatus.Paused, (DateTimeOffset?)null)));
        clock.Resume(Received.AddDays(5), "resident", "已补正", Calendar);
        Assert.That(clock.DueAt, Is.EqualTo(Ledgers.At("2024-12-10T00:00:00+08:00")));
        clock.Stop(Received.AddDays(11), "staff-1", "已受理", Calendar);
        Assert.Multiple(() =>
        {
            Assert.That(clock.Entries.Select(e => e.Act), Is.EqualTo(
                new[] { ClockAct.Start, ClockAct.Pause, ClockAct.Resume, ClockAct.Stop }));
            Assert.That(clock.Entries.Select(e => e.At.Offset), Is.All.EqualTo(TimeSpan.Zero));
            Assert.That(clock.StoppedAt, Is.EqualTo(Received.AddDays(11)));
            Assert.That(clock.IsOverdue(DateTimeOffset.MaxValue), Is.False);
        });
    }

    [Test]
    public void An_act_that_cannot_follow_changes_nothing()
    {
        var clock = Decision(Received);
        Assert.Multiple(() =>
        {
            Assert.That(() => clock.Resume(Received.AddDays(1), "staff-1", "已补正", Calendar), Throws.InstanceOf<ClockLedgerException>());
            Assert.That(() => clock.Extend(1, Received.AddDays(1), "staff-1", "复杂", Calendar), Throws.InstanceOf<ClockLedgerException>());
            Assert.That(() => clock.Pause(Received.AddDays(1), " ", "等待补正", Calendar), Throws.ArgumentException);
            Assert.That(() => clock.Pause(Received.AddDays(1), "staff-1", "", Calendar), Throws.ArgumentException);
            Assert.That(clock.Entries, Has.Count.EqualTo(1));
            Assert.That(clock.Status, Is.EqualTo(ClockStatus.Running));
        });
    }

    [Test]
    public void A_loaded_notice_moves_an_open_clock_and_tells_from_where_to_where()
    {
        // Computed, 2027-02-08 is the last statutory day of 春节; the notice loaded here takes the whole week off.
        var clock = Decision(Ledgers.At("2027-02-03T10:00:00+08:00"));
        Assert.That(clock.IsProvisional, Is.True);
        Assert.That(clock.DueAt, Is.EqualTo(Ledgers.At("2027-02-13T00:00:00+08:00")));

        var week = Enumerable.Range(5, 8).Select(day => new DateOnly(2027, 2, day)).ToList();
        var loaded = Calendar.With(new(2027, week, [new(2027, 2, 13), new(2027, 2, 14)]));
        var now = Ledgers.At("2027-02-04T10:00:00+08:00");
        var moved = clock.Recompute(loaded, now);
        Assert.Multiple(() =>
        {
            Assert.That(moved, Is.EqualTo(new DueMoved(
                Ledgers.At("2027-02-13T00:00:00+08:00"), Ledgers.At("2027-02-17T00:00:00+08:00"))));
            Assert.That(clock.IsProvisional, Is.False);
            Assert.That(clock.Recompute(loaded, now), Is.Null, "the second time nothing moves");
        });
    }

    [Test]
    public void A_limit_that_has_passed_stays_as_it_was_measured()
    {
        var clock = Decision(Ledgers.At("2027-02-03T10:00:00+08:00"));
        var due = clock.DueAt!.Value;
        var loaded = Calendar.With(new(2027, [.. Enumerable.Range(5, 8).Select(day => new DateOnly(2027, 2, day))], []));
        Assert.That(clock.Recompute(loaded, due), Is.Null);
        Assert.That((clock.DueAt, clock.CalendarRevision), Is.EqualTo(((DateTimeOffset?)due, loaded.Revision)), "looked at, and left");
    }

    [Test]
    public void A_changed_rule_does_not_move_a_running_clock()
    {
        var clock = Decision(Received);
        var changed = new ClockOptions { Rules = { [ClockRules.Decision] = new(Version: 2, Limit: 1) } };
        Assert.That(ClockRules.From(changed)[ClockRules.Decision].Limit, Is.EqualTo(1));
        Assert.That(clock.Recompute(Calendar, Received), Is.Null);
    }

    [Test]
    public async Task A_stored_clock_comes_back_whole_and_goes_on()
    {
        await using var database = await TestDatabase.CreateAsync(Template);
        var clock = Decision(Received);
        await using (var context = new ClocksOnly(database.ConnectionString))
        {
            context.Add(clock);
            await context.SaveChangesAsync();
        }

        await using (var context = new ClocksOnly(database.ConnectionString))
        {
            var read = await context.Clocks.SingleAsync();
            Assert.Multiple(() =>
            {
                Assert.That(read.Rule, Is.EqualTo(clock.Rule));
                Assert.That(read.Entries, Is.EqualTo(clock.Entries));
                Assert.That(read.DueAt, Is.EqualTo(clock.DueAt));
            });
            read.Pause(Received.AddDays(4), "staff-1", "等待补正", Calendar);
            await context.SaveChangesAsync();
        }

        await using var last = new ClocksOnly(database.ConnectionString);
        Assert.That((await last.Clocks.SingleAsync()).Entries, Has.Count.EqualTo(2), "a new line alone is saved too");
        Assert.That(await database.ScalarAsync<string>("select status from clocks"), Is.EqualTo("Paused"));
        Assert.That(await database.ScalarAsync<string>("select entries -> 1 ->> 'why' from clocks"), Is.EqualTo("等待补正"));
    }

    [Test]
    public async Task Of_two_acts_at_once_the_second_is_refused_and_no_line_is_lost()
    {
        await using var database = await TestDatabase.CreateAsync(Template);
        await using var first = new ClocksOnly(database.ConnectionString);
        await using var second = new ClocksOnly(database.ConnectionString);
        first.Add(Decision(Received));
        await first.SaveChangesAsync();
        var seenBySecond = await second.Clocks.SingleAsync();
        (await first.Clocks.SingleAsync()).Pause(Received.AddDays(1), "staff-1", "等待补正", Calendar);
        await first.SaveChangesAsync();

        seenBySecond.Stop(Received.AddDays(2), "staff-2", "已受理", Calendar);
        Assert.That(() => second.SaveChangesAsync(), Throws.InstanceOf<DbUpdateConcurrencyException>());
    }

    private static ClockRecord Decision(DateTimeOffset at) => ClockRecord.Start(
        Guid.CreateVersion7(at), ClockRules.Default[ClockRules.Decision], at, "resident", "收到建议", Calendar);

    private sealed class ClocksOnly(string connectionString) : DbContext
    {
        public DbSet<ClockRecord> Clocks => Set<ClockRecord>();

        protected override void OnConfiguring(DbContextOptionsBuilder options) =>
            options.UseNpgsql(connectionString).UseSnakeCaseNamingConvention();

        protected override void OnModelCreating(ModelBuilder model) => model.Entity<ClockRecord>().MapClock();
    }
}
