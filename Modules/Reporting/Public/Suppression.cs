namespace ZhihuiShibei.Reporting.Public;

/// <summary>
/// 小数值不公开. Of the parts of a published sum, those that are small are hidden, and as many more that no hidden one can be had by
/// subtraction: at least two are hidden, and what they have in common is no small number either. A small sum is hidden with its parts.
/// </summary>
internal static class Suppression
{
    /// <param name="parts">Disjoint, and all that the sum consists of.</param>
    /// <param name="smallest">The smallest number but zero that may be shown.</param>
    /// <returns>The same, with nothing in place of what is hidden.</returns>
    public static (long? Sum, long?[] Parts) Of(IReadOnlyList<long> parts, int smallest)
    {
        var sum = parts.Sum();
        var hidden = parts.Select(p => p > 0 && p < smallest).ToArray();
        if (hidden.Contains(true))
        {
            // The smallest that may be shown goes first, then zeros: the public keeps as much as it can.
            var next = new Queue<int>(Enumerable.Range(0, parts.Count).Where(i => !hidden[i]).OrderBy(i => parts[i] == 0).ThenBy(i => parts[i]));
            while (next.Count > 0 && (hidden.Count(h => h) < 2 || HiddenSum() < smallest)) hidden[next.Dequeue()] = true;
        }

        return (IsShown(sum) ? sum : null, [.. parts.Select((p, i) => hidden[i] ? (long?)null : p)]);

        long HiddenSum() => parts.Where((_, i) => hidden[i]).Sum();

        // One part alone is its sum.
        bool IsShown(long total) => total == 0 || (total >= smallest && (!hidden.Contains(true) || hidden.Count(h => h) > 1));
    }
}
