using System.Security.Cryptography;
using System.Text;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Tests.Clocks;

/// <summary>A server may stand in any time zone, summer time included: the dates are those of Shanghai.</summary>
[NonParallelizable] // the zone is the whole process's
internal sealed class ClockZoneTests
{
    private static readonly string? Before = Environment.GetEnvironmentVariable("TZ");

    [TearDown]
    public void PutBack() => Stand(Before);

    [Test]
    public void Due_dates_and_explanations_over_years_of_starts_are_the_same_in_every_zone()
    {
        var told = new Dictionary<string, string>();
        foreach (var zone in new[] { "UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu" })
        {
            Stand(zone);
            Assert.That(TimeZoneInfo.Local.Id, Is.EqualTo(zone), "the process stands there");
            told[zone] = Digest();
        }

        Assert.That(told.Values.Distinct().Count(), Is.EqualTo(1), string.Join('\n', told));
    }

    private static void Stand(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }

    /// <summary>Every rule from every sixth hour of four years, with a pause in every third.</summary>
    private static string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var first = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 4 * 365 * 4; i++)
        {
            var start = first.AddHours(6 * i);
            List<ClockEntry> entries = [new(ClockAct.Start, start, "someone", "收到")];
            if (i % 3 == 0) entries.AddRange([new(ClockAct.Pause, start.AddHours(7), "someone", "等待"), new(ClockAct.Resume, start.AddHours(50), "someone", "已到")]);
            foreach (var rule in ClockRules.Default.All)
            {
                var state = Clock.Compute(rule, entries, WorkingCalendar.Published);
                hash.AppendData(Encoding.UTF8.GetBytes($"{state.DueDate:O} {state.Due:O}"));
            }

            if (i % 97 == 0) hash.AppendData(Encoding.UTF8.GetBytes(string.Concat(Clock.Explain(ClockRules.Default[ClockRules.Decision], entries, WorkingCalendar.Published).Days)));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
