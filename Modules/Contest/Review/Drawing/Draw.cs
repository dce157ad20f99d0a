namespace ZhihuiShibei.Contest.Review.Drawing;

/// <summary>An entry to be scored.</summary>
/// <param name="Field">征集领域: only jurors of this field are drawn.</param>
/// <param name="Barred">Jurors who must not score it: declared or computed conflicts.</param>
internal sealed record DrawEntry(Guid Id, string Field, IReadOnlySet<Guid> Barred);

/// <summary>评委: who may be drawn.</summary>
internal sealed record DrawJuror(Guid Id, IReadOnlySet<string> Fields);

/// <summary>What was drawn; entries and jurors in the order of their ids.</summary>
/// <param name="Jurors">By entry: its jurors, ascending.</param>
/// <param name="Loads">By juror: how many entries.</param>
internal sealed record DrawResult(IReadOnlyDictionary<Guid, Guid[]> Jurors, IReadOnlyDictionary<Guid, int> Loads);

/// <summary>Entries for which there are too few jurors without a conflict; nothing was drawn.</summary>
internal sealed class DrawImpossible(IReadOnlyList<Guid> entries) : Exception
{
    public IReadOnlyList<Guid> Entries => entries;
}

/// <summary>
/// 随机均衡抽签: gives each entry the same number of different jurors of its field, none of them barred, by chance and with loads as
/// equal as they can be: where every juror may score every entry they differ by one at most. The same seed and the same
/// entries and jurors, in whatever order they come, give the same draw.
/// </summary>
internal static class Draw
{
    /// <param name="seed">Any text; published with the result.</param>
    /// <param name="each">Jurors for each entry, at least 3 by the rule of the contest.</param>
    /// <exception cref="DrawImpossible">Some entry has fewer eligible jurors than that.</exception>
    public static DrawResult Of(string seed, IReadOnlyCollection<DrawEntry> entries, IReadOnlyCollection<DrawJuror> jurors, int each)
    {
        var (sorted, pool) = (entries.OrderBy(e => e.Id).ToArray(), jurors.OrderBy(j => j.Id).ToArray());
        var eligible = sorted.Select(e => Eligible(e, pool)).ToArray();
        var short_ = sorted.Where((_, i) => eligible[i].Length < each).Select(e => e.Id).ToList();
        if (short_.Count > 0) throw new DrawImpossible(short_);

        var random = new DrawRandom(seed);
        var loads = new int[pool.Length];
        var drawn = new List<int>[sorted.Length];
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        random.Shuffle(order);
        foreach (var entry in order)
        {
            drawn[entry] = Least(eligible[entry], loads, each, random);
            foreach (var juror in drawn[entry]) loads[juror]++;
        }

        Balance.Even(drawn, eligible, loads);
        return new(
            sorted.Select((e, i) => (e.Id, Jurors: drawn[i].Order().Select(j => pool[j].Id).ToArray())).ToDictionary(e => e.Id,
            e => e.Jurors),
            pool.Select((j, i) => (j.Id, Load: loads[i])).ToDictionary(j => j.Id, j => j.Load));
    }

    private static int[] Eligible(DrawEntry entry, DrawJuror[] pool) =>
        [.. Enumerable.Range(0, pool.Length).Where(j => pool[j].Fields.Contains(entry.Field) && !entry.Barred.Contains(pool[j].Id))];

    /// <summary>Those with the least to do so far, by lot among equals.</summary>
    private static List<int> Least(int[] eligible, int[] loads, int each, DrawRandom random)
    {
        var among = eligible.ToArray();
        random.Shuffle(among);
        return [.. among.OrderBy(j => loads[j]).Take(each)];
    }
}
