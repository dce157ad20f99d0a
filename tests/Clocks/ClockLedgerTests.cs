using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Tests.Clocks;

/// <summary>Which ledgers can have happened.</summary>
[TestFixture]
internal sealed class ClockLedgerTests
{
    [Test]
    public void Every_status_takes_its_acts_and_no_other([Values] ClockStatus status, [Values] ClockAct act)
    {
        var ledger = Ledgers.Started(ClockRules.Handling, "2026-03-02");
        if (status is ClockStatus.Paused) ledger.Add(ClockAct.Pause, "2026-03-03T10:00:00+08:00");
        if (status is ClockStatus.Stopped) ledger.Add(ClockAct.Stop, "2026-03-03T10:00:00+08:00");
        ledger.Add(act, "2026-03-04T10:00:00+08:00", act is ClockAct.Extend ? 1 : null);

        ClockStatus? next = (status, act) switch
        {
            (ClockStatus.Running, ClockAct.Pause) => ClockStatus.Paused,
            (ClockStatus.Paused, ClockAct.Resume) => ClockStatus.Running,
            (ClockStatus.Running or ClockStatus.Paused, ClockAct.Extend) => status,
            (ClockStatus.Running or ClockStatus.Paused, ClockAct.Stop) => ClockStatus.Stopped,
            _ => null,
        };
        if (next is null) Assert.That(() => ledger.Compute(), Throws.InstanceOf<ClockLedgerException>());
        else Assert.That(ledger.Compute().Status, Is.EqualTo(next));
    }

    [Test]
    public void A_ledger_begins_with_a_start()
    {
        var rule = ClockRules.Default[ClockRules.Decision];
        Assert.Multiple(() =>
        {
            Assert.That(() => new Ledgers(rule).Compute(), Throws.InstanceOf<ClockLedgerException>());
            Assert.That(
                () => new Ledgers(rule).Add(ClockAct.Pause, "2026-03-02T10:00:00+08:00").Compute(),
                Throws.InstanceOf<ClockLedgerException>());
        });
    }

    [TestCase("2026-03-02T09:59:59+08:00", false)]
    [TestCase("2026-03-02T10:00:00+08:00", true)]
    [TestCase("2026-03-02T02:00:00Z", true)]
    public void Lines_are_in_the_order_of_time(string pausedAt, bool possible)
    {
        var ledger = Ledgers.Started(ClockRules.Decision, "2026-03-02").Add(ClockAct.Pause, pausedAt);
        Assert.That(() => ledger.Compute(), possible ? Throws.Nothing : Throws.InstanceOf<ClockLedgerException>());
    }

    [TestCase(null, false)]
    [TestCase(0, false)]
    [TestCase(-1, false)]
    [TestCase(10, true)]
    [TestCase(11, false)]
    [TestCase(int.MaxValue, false)]
    public void Extensions_stay_within_what_the_rule_allows(int? second, bool possible)
    {
        var ledger = Ledgers.Started(ClockRules.Handling, "2026-03-02")
            .Add(ClockAct.Extend, "2026-04-02T10:00:00+08:00", 20).Add(ClockAct.Extend, "2026-04-03T10:00:00+08:00", second);
        Assert.That(() => ledger.Compute(), possible ? Throws.Nothing : Throws.InstanceOf<ClockLedgerException>());
    }

    [Test]
    public void Some_rules_allow_no_extension()
    {
        var ledger = Ledgers.Started(ClockRules.Decision, "2026-03-02").Add(ClockAct.Extend, "2026-03-03T10:00:00+08:00", 1);
        Assert.That(() => ledger.Compute(), Throws.InstanceOf<ClockLedgerException>());
    }
}
