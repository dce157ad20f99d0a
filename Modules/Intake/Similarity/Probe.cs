namespace ZhihuiShibei.Intake.Similarity;

/// <summary>
/// What to ask the index for so that few rows come back and the right one is among them: two of the six rarest pairs of the
/// title together, or one of the rarest of the body as long as their suggestions are few.
/// </summary>
/// <param name="Text">For the operator <c>@@</c> of intarray, such as <c>(3&amp;5)|7</c>; empty when nothing is rare enough.</param>
/// <param name="Features">What a row is first ranked by: how many of these it has. Ascending.</param>
internal sealed record Probe(string Text, int[] Features)
{
    private const int TitlePairs = 6;
    /// <summary>Of two title pairs together the rarer one may be in so many suggestions.</summary>
    private const int TitleMost = 6_000;
    private const int BodyPairs = 14;
    /// <summary>All body pairs together may be in so many suggestions; a title's only pair too.</summary>
    private const int BodyMost = 1_500;

    public static Probe Of(Paper paper, Rarity rarity)
    {
        var title = Rarest(paper.Title, rarity).Take(TitlePairs).ToList();
        List<string> terms = [];
        for (var i = 0; i < title.Count && rarity.CountOf(title[i]) <= TitleMost; i++)
            for (var j = i + 1; j < title.Count; j++) terms.Add($"({title[i]}&{title[j]})");
        if (title.Count == 1 && rarity.CountOf(title[0]) <= BodyMost) terms.Add($"{title[0]}");
        var sum = 0;
        foreach (var pair in Rarest(paper.Body, rarity).Take(BodyPairs).TakeWhile(p => (sum += rarity.CountOf(p)) <= BodyMost))
            terms.Add($"{pair}");
        return new(string.Join('|', terms), paper.Features(rarity));
    }

    private static IEnumerable<int> Rarest(int[] pairs, Rarity rarity) =>
        pairs.Where(p => rarity.CountOf(p) > 0).OrderBy(rarity.CountOf).ThenBy(p => p);
}
