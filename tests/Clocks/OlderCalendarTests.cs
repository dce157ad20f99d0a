using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Tests.Clocks;

/// <summary>A date is explained by the calendar that measured it, and what later notices did, or did not do, to it is told.</summary>
internal sealed class OlderCalendarTests
{
    private static readonly YearNotice Week = new(2027, [.. Enumerable.Range(5, 8).Select(day => new DateOnly(2027, 2, day))], [new(2027, 2, 13), new(2027, 2, 14)]);

    [Test]
    public void An_open_clock_moves_and_tells_before_and_after()
    {
        var (calendars, clock) = Started();
        Assert.That(clock.Explain(calendars).Summary, Does.Contain("日期为暂定"));
        calendars.Load(Week, Ledgers.At("2027-02-04T10:00:00+08:00"));
        var (moved, at) = clock.CatchUp(calendars).Single();
        Assert.That((moved.Before, moved.After, at), Is.EqualTo((
            Ledgers.At("2027-02-13T00:00:00+08:00"), Ledgers.At("2027-02-17T00:00:00+08:00"), Ledgers.At("2027-02-04T10:00:00+08:00"))));
        var told = clock.Explain(calendars);
        Assert.That(told.Changes, Is.EqualTo(new[] { "2027年2月4日录入2027年放假通知，办理决定时限由2027年2月12日调整为2027年2月16日。" }));
        Assert.That((told.Days[^1].Date, told.Summary.Contains("暂定")), Is.EqualTo((new DateOnly(2027, 2, 16), false)));
        Assert.That(clock.CatchUp(calendars), Is.Empty);
    }

    [Test]
    public void A_limit_that_had_passed_keeps_its_date_its_days_and_its_lateness_also_after_it_is_stopped()
    {
        var (calendars, clock) = Started();
        calendars.Load(Week, Ledgers.At("2027-02-15T10:00:00+08:00"));
        Assert.That(clock.CatchUp(calendars), Is.Empty, "2027-02-12 had passed, by the calendar of its day");
        clock.Stop(Ledgers.At("2027-02-15T11:00:00+08:00"), "someone", "已受理", calendars.Value);
        var told = clock.Explain(calendars);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((clock.DueAt, clock.IsOverdue(Ledgers.At("2027-02-15T11:00:00+08:00"))), Is.EqualTo(((DateTimeOffset?)Ledgers.At("2027-02-13T00:00:00+08:00"), true)));
            Assert.That(told.Days[^1].Date, Is.EqualTo(new DateOnly(2027, 2, 12)));
            Assert.That(told.Changes.Single(), Does.StartWith("2027年2月15日录入2027年放假通知；按新日历为2027年2月16日").And.EndsWith("仍按当时的日历计算，不作调整。"));
        }
    }

    [Test]
    public void What_was_heard_of_late_is_measured_as_if_it_had_been_heard_of_at_once()
    {
        var (calendars, prompt) = Started();
        var late = Started().Clock;
        calendars.Load(Week, Ledgers.At("2027-02-04T10:00:00+08:00"));
        prompt.CatchUp(calendars);
        calendars.Load(Week with { MakeupWorkdays = [new(2027, 2, 14)] }, Ledgers.At("2027-02-20T10:00:00+08:00"));
        prompt.CatchUp(calendars);
        Assert.That(late.CatchUp(calendars), Has.Count.EqualTo(1), "the first notice reached it in time, the second did not");
        Assert.That((late.DueAt, late.MeasuredBy, late.CalendarRevision), Is.EqualTo((prompt.DueAt, prompt.MeasuredBy, prompt.CalendarRevision)));
        Assert.That(late.Explain(calendars).Changes, Is.EqualTo(prompt.Explain(calendars).Changes).And.Count.EqualTo(2));
    }

    [Test]
    public void A_rule_without_a_pause_is_not_paused()
    {
        var clock = ClockRecord.Start(Guid.CreateVersion7(), ClockRules.Default[ClockRules.Handling], Ledgers.At("2027-02-03T10:00:00+08:00"), "someone", "受理", WorkingCalendar.Published);
        Assert.That(() => clock.Pause(Ledgers.At("2027-02-04T10:00:00+08:00"), "someone", "等", WorkingCalendar.Published), Throws.InstanceOf<ClockLedgerException>());
    }

    private static (CurrentCalendar Calendars, ClockRecord Clock) Started()
    {
        var calendars = new CurrentCalendar();
        return (calendars, ClockRecord.Start(
            Guid.CreateVersion7(), ClockRules.Default[ClockRules.Decision], Ledgers.At("2027-02-03T10:00:00+08:00"), "someone", "收到建议", calendars.Value));
    }
}
