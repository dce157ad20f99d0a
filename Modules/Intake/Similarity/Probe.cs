namespace ZhihuiShibei.Intake.Similarity;

/// <summary>
/// What to ask the index for so that few rows come back and the right one is among them: the place that the title names, where that is
/// rare enough, otherwise two of its six rarest pairs together; and one of the rarest of title or body as long as their
/// suggestions are few.
/// </summary>
/// <param name="Text">For the operator <c>@@</c> of intarray, such as <c>(3&amp;5)|7</c>; empty when nothing is rare enough.</param>
/// <param name="Features">What a row is first ranked by: how many of these it has. Ascending.</param>
/// <param name="Rarest">Those that count several times. Ascending.</param>
internal sealed record Probe(string Text, int[] Features, int[] Rarest)
{
    private const int TitlePairs = 6;
    /// <summary>Of two title pairs together the rarer one may be in so many suggestions.</summary>
    private const int TitleMost = 6_000;
    private const int BodyPairs = 14;
    /// <summary>Alone they are asked for while they are in so few suggestions together.</summary>
    private const int AloneMost = 300;
    private const int BodyMost = 800;
    /// <summary>The features of a title's place are asked for while they are in so few suggestions together.</summary>
    private const int PlaceMost = 1_500;
    private const int RarestOfTitle = 3;
    private const int RarestOfBody = 8;

    public static Probe Of(Paper paper, Heading heading, Rarity rarity)
    {
        var place = heading.IsSomewhere(rarity) ? Few(ByRarity(heading.Place, rarity), PlaceMost, rarity).ToList() : [];
        if (paper.Body.Length == 0 && place.Count > 0) return new(string.Join('|', place), paper.Title, heading.Place);
        var title = ByRarity(paper.Title, rarity).Take(TitlePairs).ToList();
        IEnumerable<string> terms =
        [
            .. place.Count > 0 ? place : Together(title, rarity), .. Few(title, AloneMost, rarity),
            .. Few(ByRarity(paper.Body, rarity).Take(BodyPairs), BodyMost, rarity),
        ];
        var rarest = Bigrams.Union([.. title.Take(RarestOfTitle)], [.. ByRarity(paper.Body, rarity).Take(RarestOfBody)]);
        return new(string.Join('|', terms.Distinct()), paper.Features(rarity), rarest);
    }

    private static IEnumerable<string> Together(List<int> title, Rarity rarity)
    {
        for (var i = 0; i < title.Count && rarity.CountOf(title[i]) <= TitleMost; i++)
            for (var j = i + 1; j < title.Count; j++) yield return $"({title[i]}&{title[j]})";
    }

    private static IEnumerable<string> Few(IEnumerable<int> pairs, int most, Rarity rarity)
    {
        var sum = 0;
        return pairs.TakeWhile(p => (sum += rarity.CountOf(p)) <= most).Select(p => $"{p}");
    }

    private static IEnumerable<int> ByRarity(int[] pairs, Rarity rarity) =>
        pairs.Where(p => rarity.CountOf(p) > 0).OrderBy(rarity.CountOf).ThenBy(p => p);
}
