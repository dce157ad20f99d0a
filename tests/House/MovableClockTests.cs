using ZhihuiShibei.Host;
using ZhihuiShibei.Host.Edge;

namespace ZhihuiShibei.Tests.House;

/// <summary>The clock of a demonstration: moved forward only, and never where deadlines are real.</summary>
internal sealed class MovableClockTests
{
    private static readonly DateTimeOffset Start = new(2024, 11, 28, 0, 0, 0, TimeSpan.FromHours(8));

    [Test]
    public async Task Whoever_waits_for_a_moment_that_is_passed_over_wakes()
    {
        var clock = new MovableClock(Start);
        var (soon, later) = (Task.Delay(TimeSpan.FromHours(2), clock), Task.Delay(TimeSpan.FromDays(40), clock));
        clock.MoveTo(Start.AddHours(3));
        await soon.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(later.IsCompleted, Is.False);
        clock.MoveTo(Start);
        Assert.That(clock.GetUtcNow(), Is.GreaterThanOrEqualTo(Start.AddHours(3)), "nothing that happened is undone");
        clock.MoveTo(Start.AddDays(40));
        await later.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Test]
    public async Task A_timer_strikes_once_for_each_of_its_moments_and_not_after_its_end()
    {
        var (clock, strikes) = (new MovableClock(Start), 0);
        await using (clock.CreateTimer(_ => Interlocked.Increment(ref strikes), null, TimeSpan.FromHours(1), TimeSpan.FromHours(1)))
        {
            clock.MoveTo(Start.AddMinutes(61));
            await Eventually.TrueAsync(() => Task.FromResult(strikes == 1), "it strikes");
            clock.MoveTo(Start.AddMinutes(90));
            clock.MoveTo(Start.AddMinutes(130));
            await Eventually.TrueAsync(() => Task.FromResult(strikes == 2), "it strikes again");
        }

        clock.MoveTo(Start.AddDays(2));
        Assert.That(strikes, Is.EqualTo(2));
    }

    [Test]
    public void A_host_in_Production_does_not_start_with_it() =>
        Assert.That(
            async () => await Composition.BuildAsync(
                TestSettings.For("Host=nowhere", null, "environment=Production", "Host:ClockFrom=2024-11-28T00:00:00+08:00").AsArguments()),
            Throws.InvalidOperationException.With.Message.Contains("Host:ClockFrom"));
}
