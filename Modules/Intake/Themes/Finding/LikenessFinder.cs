namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>A link between two suggestions that probably say the same.</summary>
internal sealed record Link(Guid One, Guid Other, double Score);

/// <summary>Suggestions that say the same, and the one most like the others.</summary>
internal sealed record LikeGroup(Guid Central, IReadOnlyList<Guid> Suggestions);

/// <summary>
/// 相同内容: what hangs together by links. A large group that hangs together loosely has grown like a chain, each link a little further
/// from the first; it is taken apart again at the next stronger kind of link.
/// </summary>
internal static class LikenessFinder
{
    /// <summary>Weakest to strongest; from the last on it is the same text.</summary>
    private static readonly double[] Strengths = [0.55, 0.65, Similarity.Ranking.Same];
    /// <summary>Groups up to this size need not be dense.</summary>
    private const int Small = 20;
    /// <summary>Links of each to others of its group, on average.</summary>
    private const double Dense = 4;

    /// <summary>As weak a link as is looked at.</summary>
    public static double Weakest => Strengths[0];

    public static List<LikeGroup> Find(IReadOnlyList<Link> links) => [.. Find(links, 0)];

    private static IEnumerable<LikeGroup> Find(IReadOnlyList<Link> links, int strength)
    {
        var strong = links.Where(l => l.Score >= Strengths[strength]).ToList();
        var sets = new Sets<Guid>();
        foreach (var link in strong) sets.Join(link.One, link.Other);
        var groups = sets.All.ToList();
        var groupOf = groups.SelectMany((g, n) => g.Select(id => (id, n))).ToDictionary(p => p.id, p => p.n);
        var linksOf = strong.ToLookup(l => groupOf[l.One]);
        for (var n = 0; n < groups.Count; n++)
        {
            if (groups[n].Count <= Small || 2.0 * linksOf[n].Count() / groups[n].Count >= Dense || strength + 1 == Strengths.Length)
                yield return new(Central(linksOf[n]), groups[n]);
            else
                foreach (var part in Find([.. linksOf[n]], strength + 1)) yield return part;
        }
    }

    private static Guid Central(IEnumerable<Link> links) => links.SelectMany(l => new[] { (Id: l.One, l.Score), (Id: l.Other, l.Score) })
        .GroupBy(e => e.Id).OrderByDescending(g => g.Sum(e => e.Score)).ThenBy(g => g.Key).First().Key;
}
