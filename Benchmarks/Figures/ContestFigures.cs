using System.Diagnostics;
using ZhihuiShibei.Contest.Review.Drawing;
using ZhihuiShibei.Contest.Review.Scoring;

namespace ZhihuiShibei.Benchmarks.Figures;

/// <summary>抽签和排名 of a large contest: pure computations, without host and database.</summary>
internal static class ContestFigures
{
    private const int Entries = 10_000, Jurors = 60, Each = 3, Runs = 5;
    private static readonly string[] Fields = ["elder-care", "estates", "schools", "districts", "safety"];

    public static IEnumerable<Figure> Measure()
    {
        var random = new Random(8);
        var pool = Enumerable.Range(0, Jurors)
            .Select(_ => new DrawJuror(Id(random),
                Fields.Where(_ => random.Next(2) == 0).Append(Fields[random.Next(5)]).ToHashSet())).ToList();
        // Chance alone would fill the fields evenly; half of all entries in one of them is what makes it hard.
        var entries = Enumerable.Range(0, Entries).Select(_ => new DrawEntry(
            Id(random), Fields[random.Next(2) == 0 ? 0 : random.Next(5)],
                pool.Where(_ => random.Next(100) == 0).Select(j => j.Id).ToHashSet())).ToList();
        DrawResult drawn = null!;
        var draw = Seconds(run => drawn = Draw.Of($"run {run}", entries, pool, Each));
        yield return Of($"draw of {Entries:N0} entries × {Jurors} jurors", draw, 5,
            $"loads from {drawn.Loads.Values.Min():N0} to {drawn.Loads.Values.Max():N0}");

        var rules = new ScoringRules(
            [new("innovation", "", 25), new("feasibility", "", 25), new("effect", "", 25), new("public-benefit", "", 25)], 100,
                1, 5, 2, 30, ["public-benefit", "effect"]);
        var scored = entries.ConvertAll(e =>
            new Scored(e.Id, DateTimeOffset.UnixEpoch.AddSeconds(random.Next(1_000_000)), [.. drawn.Jurors[e.Id].Select(j => new Card(
            j, rules.Criteria.ToDictionary(c => c.Code, _ => (decimal)random.Next(40, 101))))]));
        yield return Of($"ranking of {Entries:N0} entries", Seconds(_ => Ranking.Of(scored, rules)), 1,
            $"{Each} jurors each, 4 criteria");
    }

    private static double Seconds(Action<int> act) => Percentiles.Median(Enumerable.Range(0, Runs).Select(run =>
    {
        var took = Stopwatch.StartNew();
        act(run);
        return took.Elapsed.TotalSeconds;
    }));

    private static Figure Of(string name, double seconds, double reach, string detail) =>
        new(name, $"{seconds:0.00} s", $"≤ {reach} s", seconds <= reach, $"median of {Runs}; {detail}");

    private static Guid Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}
