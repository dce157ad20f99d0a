using ZhihuiShibei.Handling.Supervision.Climbing;
using ZhihuiShibei.Handling.Supervision.Rules;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Tests.Handling.Supervision;

/// <summary>The ladder alone: what it tells does not hang on when it is asked.</summary>
internal sealed class LadderTests
{
    private static readonly DateTimeOffset Begins = ShibeiApp.Beginning;
    private static readonly DateTimeOffset Due = Begins.AddDays(60);
    private static readonly RuleBook BuiltIn = new([RuleVersion.BuiltIn]);

    [Test]
    public void However_often_and_late_it_is_asked_it_tells_the_same()
    {
        var random = new Random(20241128);
        for (var world = 0; world < 300; world++)
        {
            var book = new RuleBook([RuleVersion.BuiltIn, .. Enumerable.Range(1, random.Next(0, 3)).Select(i => Version(i, Begins.AddDays(i * 25), random))]);
            var end = Begins.AddDays(120);
            var often = new List<(SupervisionLevel, DateTimeOffset)>();
            var (patient, late) = (Started(book), Started(book));
            for (var at = Begins; at < end; at = at.AddHours(random.Next(1, 300)))
                // A node whose rules have not come into force yet knows only those that have.
                often.AddRange(patient.Climb(at, new RuleBook([.. book.All.Where(v => v.EnactedAt <= at)])));
            often.AddRange(patient.Climb(end, book));
            Assert.That(late.Climb(end, book), Is.EqualTo(often), $"world {world}");
            Assert.That(often.Select(t => t.Item1), Is.Ordered.And.Unique);
            Assert.That(late.Climb(end.AddDays(1), book), Is.Empty);
        }
    }

    [Test]
    public void Each_level_comes_on_its_day_and_the_next_one_is_a_column()
    {
        var ladder = Started(BuiltIn);
        Assert.That(ladder.NextAt, Is.EqualTo(Due.AddDays(-15)));
        Assert.That(ladder.Climb(Due.AddDays(100), BuiltIn), Is.EqualTo(new[]
        {
            (SupervisionLevel.Reminder, Due.AddDays(-15)), (SupervisionLevel.YellowAlert, Due.AddDays(-7)), (SupervisionLevel.RedAlert, Due),
            (SupervisionLevel.ListedSupervision, Due.AddDays(10)), (SupervisionLevel.LeaderDigest, Due.AddDays(20)),
        }));
        Assert.That(ladder.NextAt, Is.Null);
    }

    [Test]
    public void A_pause_steps_off_an_extension_begins_anew_and_an_end_is_an_end()
    {
        var ladder = Started(BuiltIn);
        var told = ladder.Follow(Guid.Empty, null, 0, ended: false, Due.AddDays(-10), BuiltIn);
        Assert.That((told.Single().Level, ladder.NextAt), Is.EqualTo((SupervisionLevel.Reminder, (DateTimeOffset?)null)), "what came before the pause is told");
        Assert.That(ladder.Climb(Due.AddDays(3), BuiltIn), Is.Empty, "paused");
        ladder.Follow(Guid.Empty, Due.AddDays(13), 0, ended: false, Due.AddDays(3), BuiltIn);
        Assert.That((ladder.Level, ladder.NextAt), Is.EqualTo((SupervisionLevel.Reminder, Due.AddDays(6))), "the reminder was told once");
        ladder.Follow(Guid.Empty, Due.AddDays(43), 1, ended: false, Due.AddDays(4), BuiltIn);
        Assert.That((ladder.Level, ladder.NextAt), Is.EqualTo(((SupervisionLevel?)null, Due.AddDays(28))), "an extension is a new promise");
        ladder.Follow(Guid.Empty, Due.AddDays(43), 1, ended: true, Due.AddDays(29), BuiltIn);
        Assert.That((ladder.NextAt, ladder.Climb(Due.AddDays(99), BuiltIn).Count, ladder.EndedAt), Is.EqualTo(((DateTimeOffset?)null, 0, Due.AddDays(29))));
    }

    [Test]
    public void A_date_that_is_near_from_the_start_is_told_once_and_by_its_highest_level()
    {
        var ladder = Ladder.Of(Guid.NewGuid(), Guid.NewGuid(), null, "handling", Begins);
        ladder.Follow(Guid.Empty, Begins.AddDays(3), 0, ended: false, Begins, BuiltIn);
        Assert.That(ladder.Climb(Begins.AddMinutes(1), BuiltIn), Is.EqualTo(new[] { (SupervisionLevel.YellowAlert, Begins) }));
    }

    [TestCase("2024-11-28T20:59:00+08:00", "2024-11-28T20:59:00+08:00")]
    [TestCase("2024-11-28T21:00:00+08:00", "2024-11-29T08:00:00+08:00")]
    [TestCase("2024-11-29T00:00:00+08:00", "2024-11-29T08:00:00+08:00")]
    [TestCase("2024-11-29T07:59:59+08:00", "2024-11-29T08:00:00+08:00")]
    [TestCase("2024-11-29T08:00:00+08:00", "2024-11-29T08:00:00+08:00")]
    public void Nobody_is_told_at_night(string at, string told) =>
        Assert.That(RuleVersion.BuiltIn.NoticeAt(DateTimeOffset.Parse(at)), Is.EqualTo(DateTimeOffset.Parse(told)));

    private static Ladder Started(RuleBook book)
    {
        var ladder = Ladder.Of(Guid.NewGuid(), Guid.NewGuid(), null, "handling", Begins);
        ladder.Follow(Guid.NewGuid(), Due, 0, ended: false, Begins, new RuleBook([book.All[0]]));
        return ladder;
    }

    private static RuleVersion Version(int number, DateTimeOffset at, Random random) => new()
    {
        Number = number,
        Rules = [new("handling", 10 + random.Next(30), random.Next(10), random.Next(10), 10 + random.Next(30))],
        QuietFrom = new(21, 0),
        QuietTo = new(8, 0),
        Reason = "调整",
        By = Guid.Empty,
        EnactedAt = at,
    };
}
