namespace ZhihuiShibei.Contest.Review.Scoring;

/// <summary>One juror's scores of one entry, by criterion: the latest version of them.</summary>
internal sealed record Card(Guid JurorId, IReadOnlyDictionary<string, decimal> Scores);

/// <summary>An entry with all that its place depends on.</summary>
internal sealed record Scored(Guid EntryId, DateTimeOffset ReceivedAt, IReadOnlyList<Card> Cards);

/// <summary>An entry's place.</summary>
/// <param name="Place">From 1; two entries share one only when nothing in the rules tells them apart.</param>
/// <param name="Mean">The trimmed mean, of 100.</param>
/// <param name="Spread">The highest minus the lowest card, of 100, nothing left out; to six decimals.</param>
/// <param name="Flagged">分差过大: to be looked at in the deliberation.</param>
/// <param name="TieBroken">It has the same mean as others, and the rule for equals put them in an order.</param>
internal sealed record Placed(Guid EntryId, int Place, decimal Mean, decimal Spread, bool Flagged, bool TieBroken);

/// <summary>
/// 排名: a pure function of the cards and the rules, so that anybody can compute it again. Scores are weighed as exact decimals and
/// divided once, at the end, so that no rounding but the one in the rules has a say.
/// </summary>
internal static class Ranking
{
    private const int ShownDecimals = 6;

    /// <param name="entries">Each with at least one card.</param>
    public static IReadOnlyList<Placed> Of(IReadOnlyCollection<Scored> entries, ScoringRules rules)
    {
        var weighed = entries.Select(e => Weighed.Of(e, rules)).ToList();
        weighed.Sort((a, b) => Weighed.Compare(a, b) is var order and not 0 ? order : a.Entry.EntryId.CompareTo(b.Entry.EntryId));
        var placed = new List<Placed>(weighed.Count);
        for (var from = 0; from < weighed.Count;)
        {
            var to = from + 1;
            while (to < weighed.Count && weighed[to].Mean == weighed[from].Mean) to++;
            var broken = Weighed.Compare(weighed[from], weighed[to - 1]) != 0;
            for (var i = from; i < to; i++)
            {
                var its = weighed[i];
                var place = i > from && Weighed.Compare(weighed[i - 1], its) == 0 ? placed[^1].Place : i + 1;
                placed.Add(new(its.Entry.EntryId, place, its.Mean, its.Spread, its.Flagged, broken));
            }

            from = to;
        }

        return placed;
    }

    /// <summary>What a card comes to, of 100; to six decimals.</summary>
    public static decimal Total(Card card, ScoringRules rules) =>
        Math.Round(Weigh(card, rules) / rules.Most, ShownDecimals, MidpointRounding.AwayFromZero);

    /// <summary>The mean without the highest and the lowest, where there are enough.</summary>
    /// <param name="scores">Each <paramref name="scale"/> times what it is worth.</param>
    internal static decimal Trimmed(IReadOnlyCollection<decimal> scores, int scale, ScoringRules rules)
    {
        var cut = scores.Count >= rules.TrimFrom ? rules.Trim : 0;
        var kept = scores.Order().Skip(cut).SkipLast(cut).ToList();
        return Math.Round(kept.Sum() / (kept.Count * scale), rules.Decimals, MidpointRounding.AwayFromZero);
    }

    private static decimal Weigh(Card card, ScoringRules rules) => rules.Criteria.Sum(c => card.Scores[c.Code] * c.Weight);

    private sealed record Weighed(Scored Entry, decimal Mean, decimal Spread, bool Flagged, decimal[] Ties)
    {
        /// <summary>The better one first; 0 when the rules do not tell them apart.</summary>
        public static int Compare(Weighed a, Weighed b)
        {
            if (b.Mean.CompareTo(a.Mean) is var mean and not 0) return mean;
            for (var i = 0; i < a.Ties.Length; i++)
                if (b.Ties[i].CompareTo(a.Ties[i]) is var tie and not 0) return tie;
            return a.Entry.ReceivedAt.CompareTo(b.Entry.ReceivedAt);
        }

        public static Weighed Of(Scored entry, ScoringRules rules)
        {
            var totals = entry.Cards.Select(card => Weigh(card, rules)).ToList();
            var apart = totals.Max() - totals.Min();
            return new(
                entry, Trimmed(totals, rules.Most, rules),
                Math.Round(apart / rules.Most, ShownDecimals, MidpointRounding.AwayFromZero),
                apart >= rules.Dispersed * rules.Most,
                [.. rules.TieOrder.Select(code => Trimmed([.. entry.Cards.Select(c => c.Scores[code] * 100)], rules.Most, rules))]);
        }
    }
}
