using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Tests.Clocks;

/// <summary>What a resident or an official reads.</summary>
[TestFixture]
internal sealed class ClockExplanationTests
{
    [Test]
    public void Working_days_over_a_holiday_are_told_day_by_day()
    {
        var told = Ledgers.Started(ClockRules.Decision, "2025-09-26").Explain();
        Assert.Multiple(() =>
        {
            Assert.That(told.Summary, Is.EqualTo("办理决定时限：2025年9月26日收到，次日起算5个工作日，2025年10月10日24:00届满。"));
            Assert.That(told.Basis, Does.Contain("民法典"));
            Assert.That(Lines(told).Take(7), Is.EqualTo(new[]
            {
                "09-26 - 收到当日不计入",
                "09-27 - 周末，不计入",
                "09-28 1 调休上班，第1个工作日",
                "09-29 2 第2个工作日",
                "09-30 3 第3个工作日",
                "10-01 - 法定节假日（国庆节、中秋节），不计入",
                "10-02 - 法定节假日（国庆节、中秋节），不计入",
            }));
            Assert.That(Lines(told)[^1], Is.EqualTo("10-10 5 第5个工作日，期限届满日，至24:00止"));
        });
    }

    [Test]
    public void A_pause_is_told_with_its_reason()
    {
        var told = Ledgers.Started(ClockRules.Decision, "2024-11-28")
            .Add(ClockAct.Pause, "2024-12-02T15:00:00+08:00").Add(ClockAct.Resume, "2024-12-03T09:00:00+08:00").Explain();
        Assert.That(Lines(told).Skip(4).Take(3), Is.EqualTo(new[]
        {
            "12-02 - 暂停：等待补正，不计入", "12-03 - 暂停：等待补正，不计入", "12-04 2 第2个工作日",
        }));
    }

    [Test]
    public void An_open_pause_ends_the_story()
    {
        var told = Ledgers.Started(ClockRules.Decision, "2024-11-28").Add(ClockAct.Pause, "2024-11-29T15:00:00+08:00").Explain();
        Assert.Multiple(() =>
        {
            Assert.That(told.Summary, Is.EqualTo("办理决定时限：2024年11月28日收到，次日起算5个工作日，现已暂停计时，恢复后继续计算。"));
            Assert.That(Lines(told), Is.EqualTo(new[] { "11-28 - 收到当日不计入", "11-29 - 暂停：等待补正，不计入" }));
        });
    }

    [Test]
    public void Extension_and_deferral_are_told()
    {
        var told = Ledgers.Started(ClockRules.Handling, "2026-03-02")
            .Add(ClockAct.Extend, "2026-04-20T10:00:00+08:00", 30, "情况复杂").Explain();
        var lines = Lines(told);
        Assert.Multiple(() =>
        {
            Assert.That(told.Summary, Is.EqualTo("办理时限：2026年3月2日受理，次日起算60日，延期30日，2026年6月1日24:00届满。"));
            Assert.That(lines, Does.Contain("05-01 60 第60日"));
            Assert.That(lines, Does.Contain("05-02 61 第61日（延期）"));
            Assert.That(lines[^2..], Is.EqualTo(new[]
            {
                "05-31 90 周末，第90日（延期），期限届满，顺延至下一工作日", "06-01 - 顺延后的期限届满日，至24:00止",
            }));
        });
    }

    [Test]
    public void Several_days_off_in_a_row_defer_further() => Assert.That(
        Lines(Ledgers.Started(ClockRules.Handling, "2026-03-02").Explain())[^3..], Is.EqualTo(new[]
        {
            "05-04 - 法定节假日（劳动节），继续顺延", "05-05 - 法定节假日（劳动节），继续顺延", "05-06 - 顺延后的期限届满日，至24:00止",
        }));

    [Test]
    public void A_provisional_year_says_so_and_a_stop_too()
    {
        var told = Ledgers.Started(ClockRules.Decision, "2026-12-29").Add(ClockAct.Stop, "2026-12-31T10:00:00+08:00").Explain();
        Assert.Multiple(() =>
        {
            Assert.That(told.State.ProvisionalYears, Is.EqualTo(new[] { 2027 }));
            Assert.That(told.Summary, Does.EndWith(
                "2027年1月6日24:00届满。已于2026年12月31日终止计时。2027年放假通知尚未录入，日期为暂定，录入后重新计算。"));
            Assert.That(Lines(told)[^1], Is.EqualTo("01-06 5 工作日（暂定，当年放假通知未录入），第5个工作日，期限届满日，至24:00止"));
        });
    }

    [Test]
    public void Only_the_year_that_decides_makes_a_limit_provisional()
    {
        var calendar = WorkingCalendar.Published.With(new(2028, [new(2028, 1, 1)], []));
        var ledger = Ledgers.Started(ClockRules.Handling, "2027-12-20");
        Assert.That(ledger.Compute(calendar).ProvisionalYears, Is.Empty, "the days of 2027 count whatever its notice says");
    }

    private static string[] Lines(ClockExplanation told) =>
        [.. told.Days.Select(d => $"{d.Date:MM-dd} {d.Ordinal?.ToString() ?? "-"} {d.Text}")];
}
