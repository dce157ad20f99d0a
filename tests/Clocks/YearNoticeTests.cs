using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Tests.Clocks;

[TestFixture]
internal sealed class YearNoticeTests
{
    [Test]
    public void A_sound_notice_is_read()
    {
        var (notice, problems) = YearNotice.Parse(2027, ["2027-01-01", "2027-01-02"], ["2027-01-09"]);
        Assert.Multiple(() =>
        {
            Assert.That(problems, Is.Empty);
            Assert.That(notice!.Holidays, Is.EqualTo(new DateOnly[] { new(2027, 1, 1), new(2027, 1, 2) }));
            Assert.That(notice.MakeupWorkdays, Is.EqualTo(new DateOnly[] { new(2027, 1, 9) }));
        });
    }

    [TestCase("2027-02-30", "", "“2027-02-30”不是有效日期，应为 yyyy-MM-dd 格式")]
    [TestCase("2027/01/01", "", "“2027/01/01”不是有效日期，应为 yyyy-MM-dd 格式")]
    [TestCase("2026-12-31", "", "2026-12-31 不属于 2027 年，请录入所属年份的通知")]
    [TestCase("2027-01-01,2027-01-01", "", "2027-01-01 在放假日中重复")]
    [TestCase("2027-01-01", "2027-01-09,2027-01-09", "2027-01-09 在调休上班日中重复")]
    [TestCase("2027-01-01,2027-01-02", "2027-01-02", "2027-01-02 既是放假日又是调休上班日")]
    [TestCase("2027-01-01", "2027-01-08", "2027-01-08 不是周末，不能列为调休上班日")]
    [TestCase("", "2027-01-09", "2027 年的通知没有列出任何放假日")]
    public void A_problem_is_named(string holidays, string makeups, string problem)
    {
        var (notice, problems) = YearNotice.Parse(2027, Split(holidays), Split(makeups));
        Assert.Multiple(() =>
        {
            Assert.That(notice, Is.Null);
            Assert.That(problems, Does.Contain(problem));
        });
    }

    [Test]
    public void Every_published_notice_names_each_statutory_day() =>
        Assert.That(PublishedNotices.Read().SelectMany(n => n.MissingStatutoryDays()), Is.Empty);

    [Test]
    public void Exchanged_lists_and_forgotten_days_are_noticed()
    {
        var notice = PublishedNotices.Read().Single(n => n.Year == 2025);
        Assert.That(new YearNotice(2025, notice.MakeupWorkdays, notice.Holidays).Validate(), Has.Some.EqualTo("2025-01-01（元旦）是法定节假日，不能列为调休上班日，请核对两个列表是否填反"));
        Assert.That(
            new YearNotice(2025, [.. notice.Holidays.Where(d => d != new DateOnly(2025, 10, 6))], []).MissingStatutoryDays(),
            Is.EqualTo(new[] { "2025-10-06（中秋节）是法定节假日，放假日中没有列出，请核对" }));
    }

    [Test]
    public void All_problems_are_named_at_once()
    {
        var (_, problems) = YearNotice.Parse(2027, ["x", "2026-01-01", "2027-05-01", "2027-05-01"], ["2027-05-01", "2027-05-10"]);
        Assert.That(problems, Has.Count.EqualTo(6));
    }

    [TestCase(2013)]
    [TestCase(2100)]
    [TestCase(0)]
    public void A_year_out_of_range_is_one_problem(int year) =>
        Assert.That(YearNotice.Parse(year, ["2027-01-01"], []).Problems, Has.Count.EqualTo(1).And.Some.Contains("超出工作日历范围"));

    [Test]
    public void A_calendar_refuses_an_unsound_notice()
    {
        var notice = new YearNotice(2027, [new(2027, 1, 1)], [new(2027, 1, 8)]);
        Assert.That(
            () => WorkingCalendar.Published.With(notice),
            Throws.ArgumentException.With.Message.Contains("2027-01-08 不是周末"));
    }

    private static string[] Split(string days) => days.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
