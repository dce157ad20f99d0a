using ZhihuiShibei.Benchmarks.Seeding.Corpus;

namespace ZhihuiShibei.Benchmarks.Seeding;

/// <summary>What many people ask for at the same time, each in words of their own.</summary>
/// <param name="IsPlace">One matter at one spot; else the same thing is asked for all over the district.</param>
internal sealed record Hot(bool IsPlace, IReadOnlyList<Writing> Tellings);

/// <summary>
/// Hot topics that are known beforehand, to be put among the others: single matters that people tell as they tell everything, and things that
/// nobody had asked for before, wanted in many places.
/// </summary>
internal static class Planted
{
    private const int Matters = 20;
    private const int LeastTellers = 12;
    private const int MostTellers = 60;

    private static readonly string[][] Things =
    [
        ["共享轮椅", "轮椅租借柜", "可以借的轮椅"], ["直饮水机", "饮水点", "公共饮水台"], ["宠物乐园", "遛狗专区", "宠物活动场地"],
        ["雨伞借用架", "共享雨伞", "便民借伞点"], ["自习驿站", "免费自习室", "学习空间"],
    ];

    /// <param name="run">Another number gives other topics, so that a database can be measured twice.</param>
    public static IReadOnlyList<Hot> Of(int run)
    {
        var random = new Random(run);
        return
        [
            .. Enumerable.Range(0, Matters).Select(n => Matter.Of(run, n)).Select((matter, n) => Told(
                isPlace: true, run, n, LeastTellers + (n * (MostTellers - LeastTellers) / (Matters - 1)), _ => matter)),
            .. Things.Select((words, n) => Told(
                isPlace: false, run, Matters + n, MostTellers,
                teller => Matter.Of(run + 1, (n * MostTellers) + teller) with { Thing = new([$"{words[0]}{run % 100}", .. words[1..].Select(w => $"{w}{run % 100}")]) })),
        ];

        Hot Told(bool isPlace, int seed, int n, int tellers, Func<int, Matter> of) => new(
            isPlace, [.. Enumerable.Range(0, tellers).Select(t => new Telling(new Random(Matter.HashCode(seed ^ random.Next(), (n * 1000) + t)), complete: 0.75).Of(of(t)))]);
    }
}
