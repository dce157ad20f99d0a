using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Tests.Clocks;

/// <summary>Dates that a person has counted by hand.</summary>
[TestFixture]
internal sealed class ClockExamples
{
    [TestCase("2024-11-28", "2024-12-05", TestName = "five working days over a weekend")]
    [TestCase("2025-01-24", "2025-02-07", TestName = "the Sunday before 春节 is a working day")]
    [TestCase("2025-01-26", "2025-02-08", TestName = "received on a make-up day, due on one")]
    [TestCase("2025-09-26", "2025-10-10", TestName = "over 国庆节 and 中秋节 with a make-up Sunday")]
    [TestCase("2026-02-12", "2026-02-26", TestName = "over 春节 2026 with a make-up Saturday")]
    public void A_decision_is_due_after_five_working_days(string received, string due)
    {
        var state = Ledgers.Started(ClockRules.Decision, received).Compute();
        Assert.That(state.DueDate, Is.EqualTo(Ledgers.Day(due)));
    }

    [TestCase(ClockRules.Handling, "2026-03-02", "2026-05-06", TestName = "60 days ending on 劳动节 move past it")]
    [TestCase(ClockRules.Handling, "2026-07-01", "2026-08-31", TestName = "60 days ending on a Sunday move to Monday")]
    [TestCase(ClockRules.Supplement, "2026-01-30", "2026-02-14", TestName = "15 days ending on a make-up Saturday stay there")]
    [TestCase(ClockRules.Progress, "2026-03-02", "2026-03-23", TestName = "20 days ending on a Sunday move to Monday")]
    [TestCase(ClockRules.CoHandling, "2026-03-02", "2026-04-01", TestName = "30 days ending on a weekday")]
    public void Calendar_days_end_on_a_working_day(string rule, string from, string due)
    {
        var state = Ledgers.Started(rule, from).Compute();
        Assert.That(state.DueDate, Is.EqualTo(Ledgers.Day(due)));
    }

    [Test]
    public void The_last_day_runs_to_midnight_in_Shanghai()
    {
        var state = Ledgers.Started(ClockRules.Decision, "2024-11-28").Compute();
        var midnight = new DateTimeOffset(2024, 12, 5, 16, 0, 0, TimeSpan.Zero);
        Assert.Multiple(() =>
        {
            Assert.That(state.Due, Is.EqualTo(midnight));
            Assert.That(state.Due!.Value.Offset, Is.EqualTo(TimeSpan.Zero), "timestamptz takes UTC only");
            Assert.That(state.IsOverdue(midnight.AddTicks(-1)), Is.False);
            Assert.That(state.IsOverdue(midnight), Is.True);
        });
    }

    [TestCase("2024-11-28T00:00:00+08:00")]
    [TestCase("2024-11-28T23:59:59+08:00")]
    [TestCase("2024-11-27T16:00:00Z")]
    [TestCase("2024-11-28T10:59:59-05:00")]
    public void Any_instant_of_the_day_and_any_offset_give_the_same_due_date(string at)
    {
        var state = new Ledgers(ClockRules.Default[ClockRules.Decision]).Add(ClockAct.Start, at).Compute();
        Assert.That(state.DueDate, Is.EqualTo(new DateOnly(2024, 12, 5)));
    }

    [Test]
    public void Days_touched_by_a_pause_do_not_count()
    {
        // Thursday 28th received; Friday counts; asked on Monday, answered on Wednesday; Thursday is the second day.
        var ledger = Ledgers.Started(ClockRules.Decision, "2024-11-28")
            .Add(ClockAct.Pause, "2024-12-02T15:00:00+08:00").Add(ClockAct.Resume, "2024-12-04T09:00:00+08:00");
        Assert.That(ledger.Compute().DueDate, Is.EqualTo(new DateOnly(2024, 12, 10)));
    }

    [Test]
    public void A_paused_clock_has_nothing_to_miss()
    {
        var state = Ledgers.Started(ClockRules.Decision, "2024-11-28").Add(ClockAct.Pause, "2024-12-05T23:59:00+08:00").Compute();
        Assert.Multiple(() =>
        {
            Assert.That(state.Status, Is.EqualTo(ClockStatus.Paused));
            Assert.That(state.Due, Is.Null);
            Assert.That(state.IsOverdue(DateTimeOffset.MaxValue), Is.False);
        });
    }

    [Test]
    public void A_pause_after_the_limit_does_not_undo_the_miss()
    {
        var state = Ledgers.Started(ClockRules.Decision, "2024-11-28").Add(ClockAct.Pause, "2024-12-06T00:00:00+08:00").Compute();
        Assert.Multiple(() =>
        {
            Assert.That(state.Status, Is.EqualTo(ClockStatus.Paused));
            Assert.That(state.DueDate, Is.EqualTo(new DateOnly(2024, 12, 5)));
        });
    }

    [Test]
    public void A_pause_that_ends_at_midnight_leaves_the_next_day_alone()
    {
        var ledger = Ledgers.Started(ClockRules.Decision, "2024-11-28")
            .Add(ClockAct.Pause, "2024-12-02T15:00:00+08:00").Add(ClockAct.Resume, "2024-12-03T00:00:00+08:00");
        Assert.That(ledger.Compute().DueDate, Is.EqualTo(new DateOnly(2024, 12, 6)));
    }

    [Test]
    public void An_extension_adds_to_the_limit_before_counting()
    {
        // Day 60 is Friday 1 May 2026 and would move; day 90 is Sunday 31 May, so Monday.
        var ledger = Ledgers.Started(ClockRules.Handling, "2026-03-02").Add(ClockAct.Extend, "2026-04-20T10:00:00+08:00", 30);
        Assert.That(ledger.Compute().DueDate, Is.EqualTo(new DateOnly(2026, 6, 1)));
    }

    [Test]
    public void The_end_does_not_move_onto_a_paused_day()
    {
        // Day 60 is Sunday 30 August 2026; paused from then on, resumed on Tuesday: Wednesday is the first day it may end.
        var ledger = Ledgers.Started(ClockRules.Handling, "2026-07-01")
            .Add(ClockAct.Pause, "2026-08-31T09:00:00+08:00").Add(ClockAct.Resume, "2026-09-01T09:00:00+08:00");
        Assert.That(ledger.Compute().DueDate, Is.EqualTo(new DateOnly(2026, 9, 2)));
    }

    [TestCase("2024-12-05T23:59:59+08:00", false)]
    [TestCase("2024-12-06T00:00:00+08:00", true)]
    public void A_stop_settles_whether_the_limit_was_kept(string stopped, bool late)
    {
        var state = Ledgers.Started(ClockRules.Decision, "2024-11-28").Add(ClockAct.Stop, stopped).Compute();
        Assert.Multiple(() =>
        {
            Assert.That(state.Status, Is.EqualTo(ClockStatus.Stopped));
            Assert.That(state.StoppedAt, Is.EqualTo(DateTimeOffset.Parse(stopped)));
            Assert.That(state.IsOverdue(DateTimeOffset.MaxValue), Is.EqualTo(late));
        });
    }

    [Test]
    public void A_stop_ends_a_pause_in_time()
    {
        var state = Ledgers.Started(ClockRules.Decision, "2024-11-28")
            .Add(ClockAct.Pause, "2024-12-02T15:00:00+08:00").Add(ClockAct.Stop, "2025-03-01T15:00:00+08:00").Compute();
        Assert.That(state.IsOverdue(DateTimeOffset.MaxValue), Is.False);
    }
}
