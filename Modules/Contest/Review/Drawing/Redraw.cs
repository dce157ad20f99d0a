namespace ZhihuiShibei.Contest.Review.Drawing;

/// <summary>补抽: one more juror for one entry, of those with the fewest entries, by lot from the contest's seed and the draw's number.</summary>
internal static class Redraw
{
    /// <param name="seed">Of the contest.</param>
    /// <param name="step">The number of this draw in the review; a slash and this number behind the seed make its own seed.</param>
    /// <param name="candidates">Jurors of the field, without a conflict, that never had this entry.</param>
    /// <param name="loads">By juror: how many entries they have now.</param>
    /// <returns>Nobody where there is none.</returns>
    public static Guid? Of(string seed, int step, IReadOnlyCollection<Guid> candidates, IReadOnlyDictionary<Guid, int> loads)
    {
        if (candidates.Count == 0) return null;
        var fewest = candidates.Min(j => loads.GetValueOrDefault(j));
        Guid[] least = [.. candidates.Where(j => loads.GetValueOrDefault(j) == fewest).Order()];
        return least[new DrawRandom($"{seed}/{step}").Below(least.Length)];
    }
}
