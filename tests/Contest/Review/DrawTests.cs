using ZhihuiShibei.Contest.Review.Drawing;

namespace ZhihuiShibei.Tests.Contest.Review;

/// <summary>抽签: balanced and the same again, over a thousand random contests.</summary>
internal sealed class DrawTests
{
    private const int Contests = 1000;

    [Test]
    public void Where_everybody_may_score_everything_loads_differ_by_one_at_most()
    {
        var random = new Random(41);
        for (var i = 0; i < Contests; i++)
        {
            var (jurors, each) = (random.Next(3, 30), random.Next(3, 6));
            if (jurors < each) continue;
            var pool = Enumerable.Range(0, jurors).Select(_ => new DrawJuror(Id(random), new HashSet<string> { "a", "b" })).ToList();
            var entries = Enumerable.Range(0, random.Next(1, 120)).Select(_ => new DrawEntry(Id(random), random.Next(2) == 0 ? "a" : "b", new HashSet<Guid>())).ToList();
            var drawn = Draw.Of($"种子{i}", entries, pool, each);
            Holds(drawn, entries, pool, each);
            Assert.That(drawn.Loads.Values.Max() - drawn.Loads.Values.Min(), Is.LessThanOrEqualTo(1));
        }
    }

    [Test]
    public void With_fields_and_conflicts_no_chain_could_make_loads_more_equal_and_the_same_seed_draws_the_same_in_any_order()
    {
        var (random, drawnAtAll, other) = (new Random(42), 0, 0);
        for (var i = 0; i < Contests; i++)
        {
            var (entries, pool, each) = Contest(random);
            DrawResult drawn;
            try
            {
                drawn = Draw.Of($"{i}", entries, pool, each);
            }
            catch (DrawImpossible impossible)
            {
                Assert.That(
                    impossible.Entries, Is.EquivalentTo(entries.Where(e => pool.Count(j => May(j, e)) < each).Select(e => e.Id)));
                continue;
            }

            drawnAtAll++;
            Holds(drawn, entries, pool, each);
            Assert.That(Improvable(drawn, entries, pool), Is.False, $"contest {i}");
            var again = Draw.Of($"{i}", [.. entries.OrderBy(_ => random.Next())], [.. pool.OrderBy(_ => random.Next())], each);
            Assert.That(again.Jurors, Is.EqualTo(drawn.Jurors));
            if (!Draw.Of($"{i}!", entries, pool, each).Jurors.All(j => j.Value.SequenceEqual(drawn.Jurors[j.Key]))) other++;
        }

        Assert.That(drawnAtAll, Is.GreaterThan(Contests / 2), "most of them can be drawn");
        Assert.That(other, Is.GreaterThan(drawnAtAll * 3 / 4), "another seed draws otherwise, wherever there is a choice");
    }

    [Test]
    public void Every_juror_is_as_likely_as_the_other()
    {
        var pool = Enumerable.Range(0, 6).Select(i => new DrawJuror(new Guid(i, 0, 0, new byte[8]), new HashSet<string> { "" })).ToList();
        var entries = Enumerable.Range(0, 2).Select(i => new DrawEntry(new Guid(100 + i, 0, 0, new byte[8]), "", new HashSet<Guid>())).ToList();
        var times = pool.ToDictionary(j => j.Id, _ => 0);
        for (var i = 0; i < 6000; i++)
            foreach (var juror in Draw.Of($"{i}", entries, pool, 3).Jurors[entries[0].Id]) times[juror]++;
        // Half of 6,000 each; the standard deviation is 39.
        Assert.That(times.Values, Has.All.InRange(2800, 3200));
    }

    [Test]
    public void A_further_juror_is_one_of_those_with_the_fewest_entries_by_the_number_of_the_draw()
    {
        Guid[] jurors = [.. Enumerable.Range(1, 5).Select(i => new Guid(i, 0, 0, new byte[8]))];
        var loads = new Dictionary<Guid, int> { [jurors[0]] = 4, [jurors[1]] = 2, [jurors[2]] = 3, [jurors[3]] = 2 };
        Assert.That(Redraw.Of("s", 7, jurors, loads), Is.EqualTo(jurors[4]), "who has none is not in the loads");
        loads[jurors[4]] = 2;
        var drawn = Enumerable.Range(1, 300).Select(step => Redraw.Of("s", step, [.. jurors.Reverse()], loads)!.Value).ToList();
        Assert.That(drawn.Distinct(), Is.EquivalentTo(new[] { jurors[1], jurors[3], jurors[4] }));
        Assert.That(drawn, Is.EqualTo(Enumerable.Range(1, 300).Select(step => Redraw.Of("s", step, jurors, loads)!.Value)), "in any order");
        Assert.That(Redraw.Of("s", 7, [], loads), Is.Null);
    }

    [Test]
    public void The_numbers_that_follow_from_a_seed_are_pinned()
    {
        var random = new DrawRandom("01,05,09,17,22,31,08");
        // echo -n '01,05,09,17,22,31,08:0' | sha256sum
        Assert.That(Enumerable.Range(0, 6).Select(_ => random.Below(1000)), Is.EqualTo(Pinned));
    }

    private static readonly int[] Pinned = [265, 305, 446, 87, 411, 666];

    private static (List<DrawEntry> Entries, List<DrawJuror> Pool, int Each) Contest(Random random)
    {
        string[] fields = [.. Enumerable.Range(0, random.Next(1, 6)).Select(f => $"f{f}")];
        var each = random.Next(3, 5);
        var pool = Enumerable.Range(0, random.Next(4, 40))
            .Select(_ => new DrawJuror(Id(random), fields.Where(_ => random.Next(3) > 0).Append(fields[random.Next(fields.Length)]).ToHashSet())).ToList();
        var entries = Enumerable.Range(0, random.Next(1, 80)).Select(_ => new DrawEntry(
            Id(random), fields[random.Next(fields.Length)], pool.Where(_ => random.Next(12) == 0).Select(j => j.Id).ToHashSet())).ToList();
        return (entries, pool, each);
    }

    private static void Holds(DrawResult drawn, List<DrawEntry> entries, List<DrawJuror> pool, int each)
    {
        var jurors = pool.ToDictionary(j => j.Id);
        Assert.That(drawn.Jurors, Has.Count.EqualTo(entries.Count));
        foreach (var entry in entries)
        {
            var its = drawn.Jurors[entry.Id];
            Assert.That(its.Distinct().Count(), Is.EqualTo(each));
            Assert.That(its.All(j => May(jurors[j], entry)), Is.True);
        }

        Assert.That(pool.All(j => drawn.Loads[j.Id] == drawn.Jurors.Values.Count(its => its.Contains(j.Id))), Is.True);
    }

    /// <summary>By brute force: is there a way from a juror to one with two fewer, by giving entries on?</summary>
    private static bool Improvable(DrawResult drawn, List<DrawEntry> entries, List<DrawJuror> pool)
    {
        var gives = pool.ToDictionary(j => j.Id, from => pool.Where(to => to != from && entries.Exists(e =>
            drawn.Jurors[e.Id].Contains(from.Id) && !drawn.Jurors[e.Id].Contains(to.Id) && May(to, e))).Select(to => to.Id).ToList());
        return pool.Exists(start =>
        {
            HashSet<Guid> seen = [start.Id];
            Stack<Guid> open = new([start.Id]);
            while (open.TryPop(out var at))
                foreach (var to in gives[at].Where(seen.Add)) open.Push(to);
            return seen.Any(j => drawn.Loads[j] <= drawn.Loads[start.Id] - 2);
        });
    }

    private static bool May(DrawJuror juror, DrawEntry entry) => juror.Fields.Contains(entry.Field) && !entry.Barred.Contains(juror.Id);

    private static Guid Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}
