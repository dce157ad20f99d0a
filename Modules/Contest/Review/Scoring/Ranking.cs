namespace ZhihuiShibei.Contest.Review.Scoring;

/// <summary>One juror's scores of one entry, by criterion: the latest version of them.</summary>
internal sealed record Card(Guid JurorId, IReadOnlyDictionary<string, decimal> Scores);

/// <summary>An entry with all that its place depends on.</summary>
internal sealed record Scored(Guid EntryId, DateTimeOffset ReceivedAt, IReadOnlyList<Card> Cards);

/// <summary>An entry's place.</summary>
/// <param name="Place">From 1; two entries share one only when nothing in the rules tells them apart.</param>
/// <param name="Mean">The trimmed mean, of 100.</param>
/// <param name="Spread">The highest minus the lowest card, of 100, nothing left out.</param>
/// <param name="Flagged">分差过大: to be looked at in the deliberation.</param>
/// <param name="TieBroken">Its place was decided by the rule for equals.</param>
internal sealed record Placed(Guid EntryId, int Place, decimal Mean, decimal Spread, bool Flagged, bool TieBroken);

/// <summary>排名: a pure function of the cards and the rules, in exact decimals, so that anybody can compute it again.</summary>
internal static class Ranking
{
    /// <param name="entries">Each with at least one card.</param>
    public static IReadOnlyList<Placed> Of(IReadOnlyCollection<Scored> entries, ScoringRules rules)
    {
        var weighed = entries.Select(e => Weighed.Of(e, rules)).ToList();
        weighed.Sort(Weighed.Order);
        var placed = new List<Placed>(weighed.Count);
        for (var i = 0; i < weighed.Count; i++)
        {
            var its = weighed[i];
            var same = i > 0 && Weighed.Order.Compare(weighed[i - 1], its) == 0;
            var tied = (i > 0 && weighed[i - 1].Mean == its.Mean) || (i + 1 < weighed.Count && weighed[i + 1].Mean == its.Mean);
            placed.Add(new(
                its.Entry.EntryId, same ? placed[^1].Place : i + 1, its.Mean, its.Spread, its.Spread >= rules.Dispersed, tied && !same));
        }

        return placed;
    }

    /// <summary>The mean without the highest and the lowest, where there are enough.</summary>
    internal static decimal Trimmed(IReadOnlyCollection<decimal> scores, ScoringRules rules)
    {
        var cut = scores.Count >= rules.TrimFrom ? rules.Trim : 0;
        var kept = scores.Order().Skip(cut).SkipLast(cut).ToList();
        return Math.Round(kept.Sum() / kept.Count, rules.Decimals, MidpointRounding.AwayFromZero);
    }

    private sealed record Weighed(Scored Entry, decimal Mean, decimal Spread, decimal[] Ties)
    {
        public static readonly Comparer<Weighed> Order = Comparer<Weighed>.Create((a, b) =>
        {
            if (b.Mean.CompareTo(a.Mean) is var mean and not 0) return mean;
            for (var i = 0; i < a.Ties.Length; i++)
                if (b.Ties[i].CompareTo(a.Ties[i]) is var tie and not 0) return tie;
            return a.Entry.ReceivedAt.CompareTo(b.Entry.ReceivedAt);
        });

        public static Weighed Of(Scored entry, ScoringRules rules)
        {
            var totals = entry.Cards.Select(c => Total(c, rules)).ToList();
            return new(
                entry, Trimmed(totals, rules), totals.Max() - totals.Min(),
                [.. rules.TieOrder.Select(code => Trimmed([.. entry.Cards.Select(c => c.Scores[code] * 100 / rules.Most)], rules))]);
        }

        private static decimal Total(Card card, ScoringRules rules) => rules.Criteria.Sum(c => card.Scores[c.Code] * c.Weight) / rules.Most;
    }
}
