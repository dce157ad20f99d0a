using ZhihuiShibei.Contest.Review.Scoring;

namespace ZhihuiShibei.Tests.Contest.Review;

/// <summary>排名: from cards and rules alone, in exact numbers.</summary>
internal sealed class RankingTests
{
    private static readonly DateTimeOffset First = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ScoringRules Rules = new(
        [new("a", "创新性", 40), new("b", "可行性", 60)], Most: 100, Trim: 1, TrimFrom: 5, Decimals: 2, Dispersed: 30, TieOrder: ["b"]);

    [Test]
    public void Weighs_trims_from_five_on_and_flags_what_is_far_apart()
    {
        var placed = Ranking.Of([Of(1, 0, (90, 80), (80, 90), (70, 70)), Of(2, 1, (100, 100), (60, 60), (61, 61), (62, 62), (0, 0))], Rules);
        Assert.That(placed[0], Is.EqualTo(new Placed(Id(1), 1, 80m, 16m, false, false)), "84, 86 and 70, nothing left out of three");
        Assert.That(placed[1], Is.EqualTo(new Placed(Id(2), 2, 61m, 100m, true, false)), "100 and 0 left out, but seen");
        Assert.That(Ranking.Of([Of(1, 0, (70, 70), (40, 40))], Rules)[0].Flagged, Is.True, "from thirty on");
        Assert.That(Ranking.Of([Of(1, 0, (70, 70), (40.01m, 40.01m))], Rules)[0].Flagged, Is.False);
    }

    [Test]
    public void Equals_are_told_apart_by_the_rule_then_by_the_hour_and_else_share_a_place()
    {
        var placed = Ranking.Of([Of(1, 9, (90, 60)), Of(2, 9, (60, 80)), Of(3, 5, (60, 80)), Of(4, 9, (60, 80)), Of(5, 0, (10, 10))], Rules);
        Assert.That(placed.Select(p => (p.EntryId, p.Place, p.TieBroken)), Is.EqualTo(new[]
        {
            (Id(3), 1, true), (Id(2), 2, true), (Id(4), 2, true), (Id(1), 4, true), (Id(5), 5, false),
        }), "72 each: b decides, then who came first; two are alike in all");
        var alike = Ranking.Of([Of(1, 0, (50, 50)), Of(2, 0, (50, 50))], Rules);
        Assert.That(alike.Select(p => (p.Place, p.TieBroken)), Is.EqualTo(new[] { (1, false), (1, false) }), "nothing was decided");
    }

    [Test]
    public void Rounds_once_at_the_end_half_away_from_zero()
    {
        // Thirds that add up to a half exactly: 1/3 + 1/3 + 1/3 of a card of 30 must not become 0.49999.
        var thirds = Rules with { Criteria = [new("a", "一项", 100)], Most = 30, TieOrder = ["a"], Decimals = 0 };
        Assert.That(Ranking.Of([Of(1, 0, thirds, 0.05m, 0.05m, 0.35m)], thirds)[0].Mean, Is.EqualTo(1m), "0.45 of 30 in three is exactly 0.5 of 100");
        Assert.That(Ranking.Of([Of(1, 0, (70.005m, 70.005m))], Rules)[0].Mean, Is.EqualTo(70.01m));
        Assert.That(Ranking.Of([Of(1, 0, (70.0049m, 70.0049m))], Rules)[0].Mean, Is.EqualTo(70m));
    }

    [Test]
    public void Does_not_depend_on_the_order_of_anything()
    {
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var entries = Enumerable.Range(1, random.Next(1, 40)).Select(n => Of(
                n, random.Next(3), [.. Enumerable.Range(0, random.Next(3, 8)).Select(_ => ((decimal)random.Next(4) * 10, (decimal)random.Next(4) * 10))])).ToList();
            var placed = Ranking.Of(entries, Rules);
            var again = Ranking.Of([.. entries.OrderBy(_ => random.Next()).Select(e => e with { Cards = [.. e.Cards.OrderBy(_ => random.Next())] })], Rules);
            Assert.That(again, Is.EqualTo(placed));
            Assert.That(placed.Zip(placed.Skip(1)).All(p => p.First.Mean >= p.Second.Mean && p.First.Place <= p.Second.Place), Is.True);
        }
    }

    [TestCase(new[] { 50, 49 }, 0, 5, "b", "100")]
    [TestCase(new[] { 101, -1 }, 0, 5, "b", "1至100")]
    [TestCase(new[] { 50, 50 }, 2, 4, "b", "剩下")]
    [TestCase(new[] { 50, 50 }, 1, 5, "z", "不存在")]
    public void Rules_that_cannot_be_used_say_why(int[] weights, int trim, int from, string tie, string says) => Assert.That(
        string.Concat((Rules with { Criteria = [new("a", "", weights[0]), new("b", "", weights[1])], Trim = trim, TrimFrom = from, TieOrder = [tie] }).Faults()),
        Does.Contain(says));

    private static Scored Of(int id, int hour, params (decimal A, decimal B)[] cards) => new(
        Id(id), First.AddHours(hour), [.. cards.Select((c, i) => new Card(Id(100 + i), new Dictionary<string, decimal> { ["a"] = c.A, ["b"] = c.B }))]);

    private static Scored Of(int id, int hour, ScoringRules rules, params decimal[] cards) => new(
        Id(id), First.AddHours(hour), [.. cards.Select((c, i) => new Card(Id(100 + i), new Dictionary<string, decimal> { [rules.Criteria[0].Code] = c }))]);

    private static Guid Id(int id) => new(id, 0, 0, new byte[8]);
}
