using ZhihuiShibei.Feedback;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>Nobody is called or woken at night.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class QuietHoursTests
{
    [TestCase("07:29:59", "2024-11-28 07:30")]
    [TestCase("07:30:00", "2024-11-28 07:30")]
    [TestCase("21:59:59", "2024-11-28 21:59:59")]
    [TestCase("22:00:00", "2024-11-29 07:30")]
    [TestCase("00:00:00", "2024-11-28 07:30")]
    public void A_message_waits_for_the_morning(string planned, string rings) =>
        Assert.That(new QuietHours().MessageAt(NoticeAbout.Progress, At($"2024-11-28 {planned}")), Is.EqualTo(At(rings)));

    [TestCase("08:00", "2024-11-28 08:30")]
    [TestCase("19:59", "2024-11-28 19:59")]
    [TestCase("20:00", "2024-11-29 08:30")]
    public void A_call_waits_for_its_hours(string planned, string called) =>
        Assert.That(new QuietHours().CallAt(At($"2024-11-28 {planned}")), Is.EqualTo(At(called)));

    [Test]
    public void What_may_ring_at_night_rings_and_hours_over_midnight_or_none_are_kept()
    {
        var night = At("2024-11-28 03:00");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new QuietHours { AtAnyHour = { [NoticeAbout.Supplement] = true } }.MessageAt(NoticeAbout.Supplement, night), Is.EqualTo(night));
            Assert.That(new QuietHours { MessagesFrom = new(0, 0), MessagesUntil = new(0, 0) }.MessageAt(NoticeAbout.Progress, night), Is.EqualTo(night));
            Assert.That(new QuietHours { MessagesFrom = new(20, 0), MessagesUntil = new(4, 0) }.MessageAt(NoticeAbout.Progress, night), Is.EqualTo(night));
            Assert.That(new QuietHours { MessagesFrom = new(20, 0), MessagesUntil = new(2, 0) }.MessageAt(NoticeAbout.Progress, night), Is.EqualTo(At("2024-11-28 20:00")));
        }
    }

    [Test]
    public void At_every_minute_of_a_day_it_is_never_earlier_nor_a_day_later_and_within_the_hours()
    {
        var hours = new QuietHours();
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            var at = At("2024-11-28 00:00").AddMinutes(minute);
            var call = hours.CallAt(at);
            var clock = TimeOnly.FromDateTime(call.ToOffset(TimeSpan.FromHours(8)).DateTime);
            Assert.That(call, Is.InRange(at, at.AddDays(1)), $"{at:HH:mm}");
            Assert.That(clock.IsBetween(hours.CallsFrom, hours.CallsUntil), $"{at:HH:mm}");
        }
    }

    private static DateTimeOffset At(string local) => new DateTimeOffset(DateTime.Parse(local), TimeSpan.FromHours(8)).ToUniversalTime();
}
