using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Tests.Clocks;

[TestFixture]
internal sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Published;

    // Working days a year are the figure that payroll offices print: weekdays − holidays on weekdays + make-up days.
    [TestCase(2024, 28, 8, 251)]
    [TestCase(2025, 28, 5, 248)]
    [TestCase(2026, 33, 6, 248)]
    public void A_loaded_year_has_the_days_of_its_notice(int year, int holidays, int makeups, int working)
    {
        var days = Days(year).Select(Calendar.Of).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(Calendar.IsProvisional(year), Is.False);
            Assert.That(days.Count(d => d.Kind is DayKind.PublicHoliday), Is.EqualTo(holidays));
            Assert.That(days.Count(d => d.Kind is DayKind.MakeupWorkday), Is.EqualTo(makeups));
            Assert.That(days.Count(d => d.IsWorking), Is.EqualTo(working));
            Assert.That(StatutoryHolidays.Of(year).Select(h => Calendar.Of(h.Date).Kind), Is.All.EqualTo(DayKind.PublicHoliday));
            Assert.That(days.Where(d => d.Kind is DayKind.PublicHoliday).Select(d => d.Holiday), Is.All.Not.Null, "every run has a name");
        });
    }

    [TestCase("2025-09-28", "调休上班")]
    [TestCase("2025-10-06", "法定节假日（国庆节、中秋节）")]
    [TestCase("2026-02-20", "法定节假日（春节）")]
    [TestCase("2026-01-03", "法定节假日（元旦）")]
    [TestCase("2026-03-07", "周末")]
    [TestCase("2026-03-09", "工作日")]
    [TestCase("2028-10-03", "法定节假日（国庆节、中秋节）（暂定，当年放假通知未录入）")]
    public void A_day_says_why(string day, string reason) =>
        Assert.That(Calendar.Of(Ledgers.Day(day)).Reason, Is.EqualTo(reason));

    [Test]
    public void A_day_off_without_a_known_holiday_says_by_notice()
    {
        var calendar = Calendar.With(new(2027, [new(2027, 9, 3)], []));
        Assert.That(calendar.Of(new(2027, 9, 3)).Reason, Is.EqualTo("按国务院通知放假"));
    }

    // 春节 初一, 清明, 端午, 中秋, as printed almanacs have them; first the years with a leap month among them.
    [TestCase(2017, "01-28", "04-04", "05-30", "10-04")]
    [TestCase(2020, "01-25", "04-04", "06-25", "10-01")]
    [TestCase(2023, "01-22", "04-05", "06-22", "09-29")]
    [TestCase(2024, "02-10", "04-04", "06-10", "09-17")]
    [TestCase(2025, "01-29", "04-04", "05-31", "10-06")]
    [TestCase(2026, "02-17", "04-05", "06-19", "09-25")]
    [TestCase(2027, "02-06", "04-05", "06-09", "09-15")]
    [TestCase(2028, "01-26", "04-04", "05-28", "10-03")]
    [TestCase(2029, "02-13", "04-04", "06-16", "09-22")]
    [TestCase(2030, "02-03", "04-05", "06-05", "09-12")]
    [TestCase(2031, "01-23", "04-05", "06-24", "10-01")]
    [TestCase(2032, "02-11", "04-04", "06-12", "09-19")]
    [TestCase(2033, "01-31", "04-04", "06-01", "09-08")]
    [TestCase(2034, "02-19", "04-05", "06-20", "09-27")]
    [TestCase(2035, "02-08", "04-05", "06-10", "09-16")]
    public void The_moon_and_the_sun_set_the_feasts(int year, string newYear, string qingming, string duanwu, string midAutumn)
    {
        var feasts = StatutoryHolidays.Of(year).ToLookup(h => h.Name, h => h.Date);
        Assert.Multiple(() =>
        {
            Assert.That(feasts["春节"], Does.Contain(Ledgers.Day($"{year}-{newYear}")));
            Assert.That(feasts["春节"].Count(), Is.EqualTo(year >= 2025 ? 4 : 3));
            Assert.That(feasts["清明节"], Is.EqualTo(new[] { Ledgers.Day($"{year}-{qingming}") }));
            Assert.That(feasts["端午节"], Is.EqualTo(new[] { Ledgers.Day($"{year}-{duanwu}") }));
            Assert.That(feasts["中秋节"], Is.EqualTo(new[] { Ledgers.Day($"{year}-{midAutumn}") }));
        });
    }

    [Test]
    public void A_year_without_notice_is_weekends_and_statutory_days([Range(2027, 2035)] int year)
    {
        var statutory = StatutoryHolidays.Of(year).Select(h => h.Date).ToHashSet();
        Assert.Multiple(() =>
        {
            Assert.That(Calendar.IsProvisional(year), Is.True);
            Assert.That(StatutoryHolidays.Of(year).Count(), Is.EqualTo(13));
            foreach (var day in Days(year))
                Assert.That(
                    Calendar.IsWorkingDay(day),
                    Is.EqualTo(day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !statutory.Contains(day)), $"{day:O}");
        });
    }

    [Test]
    public void Every_year_of_the_century_can_be_computed()
    {
        for (var year = WorkingCalendar.FirstYear; year <= WorkingCalendar.LastYear; year++)
            Assert.That(Days(year).Count(Calendar.IsWorkingDay), Is.InRange(244, 257), $"{year}");
    }

    [TestCase(WorkingCalendar.FirstYear - 1)]
    [TestCase(WorkingCalendar.LastYear + 1)]
    public void A_year_out_of_range_is_an_error_and_not_a_guess(int year) =>
        Assert.That(() => Calendar.IsWorkingDay(new(year, 6, 1)), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Loading_a_notice_gives_another_calendar_and_leaves_the_old_one()
    {
        var current = new CurrentCalendar();
        var before = current.Value;
        var after = current.Load(new(2027, [new(2027, 1, 1)], [new(2027, 1, 9)]), new(2026, 11, 10, 1, 0, 0, TimeSpan.Zero));
        Assert.Multiple(() =>
        {
            Assert.That(current.Value, Is.SameAs(after));
            Assert.That(before.IsProvisional(2027), Is.True);
            Assert.That(before.IsWorkingDay(new(2027, 1, 9)), Is.False);
            Assert.That(after.IsProvisional(2027), Is.False);
            Assert.That(after.IsWorkingDay(new(2027, 1, 9)), Is.True);
        });
    }

    [TestCase("2026-10-31", null)]
    [TestCase("2026-11-01", 2027)]
    [TestCase("2027-05-01", 2027)]
    public void From_November_the_next_notice_is_missed(string today, int? missing) =>
        Assert.That(Calendar.MissingNotice(Ledgers.Day(today)), Is.EqualTo(missing));

    [Test]
    public void Nobody_misses_the_year_after_the_last() =>
        Assert.That(() => Calendar.With(new(2099, [new(2099, 1, 1)], [])).MissingNotice(new(2099, 12, 1)), Is.Null);

    [TestCase("2025-09-26", 5, "2025-10-10")]
    [TestCase("2025-10-10", -5, "2025-09-26")]
    [TestCase("2025-10-04", 0, "2025-10-04")]
    public void Working_days_are_added_both_ways(string from, int n, string to) =>
        Assert.That(Calendar.AddWorkingDays(Ledgers.Day(from), n), Is.EqualTo(Ledgers.Day(to)));

    [Test]
    public void Neighbouring_working_days_and_the_days_between()
    {
        DateOnly eve = new(2025, 9, 30), holiday = new(2025, 10, 3), back = new(2025, 10, 9);
        Assert.Multiple(() =>
        {
            Assert.That(Calendar.NextWorkingDay(eve), Is.EqualTo(back));
            Assert.That(Calendar.WorkingDayOnOrAfter(eve), Is.EqualTo(eve));
            Assert.That(Calendar.WorkingDayOnOrAfter(holiday), Is.EqualTo(back));
            Assert.That(Calendar.WorkingDaysBetween(eve, back), Is.EqualTo(1));
            Assert.That(Calendar.WorkingDaysBetween(back, eve), Is.Zero);
        });
    }

    [Test]
    public void Adding_days_allocates_nothing()
    {
        Calendar.AddWorkingDays(new(2025, 1, 1), 10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var end = Calendar.AddWorkingDays(new(2025, 1, 1), 2500);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That((allocated, end.Year), Is.EqualTo((0L, 2034)));
    }

    private static IEnumerable<DateOnly> Days(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1)) yield return day;
    }
}
