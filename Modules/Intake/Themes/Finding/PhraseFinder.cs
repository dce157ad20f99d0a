using Microsoft.Extensions.Options;

namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>Phrases that stand for one theme, those of most titles first.</summary>
/// <param name="Theme">The theme that has one of them already.</param>
internal sealed record PhraseGroup(Guid? Theme, string Title, IReadOnlyList<string> Phrases);

/// <summary>
/// Finds in the titles of a month what many people ask for. Phrases that stand in much the same titles are one theme; a place must be
/// written about much more than in the month before.
/// </summary>
internal sealed class PhraseFinder(EmptyWords empty, IOptions<ThemeSettings> options)
{
    /// <summary>Where very many write, a phrase must be in one of so many titles; fewer who say the same are found by likeness.</summary>
    private const int OneIn = 5_000;
    /// <summary>Of two phrases' titles together, both stand in so many: they are one theme.</summary>
    private const double SameTitles = 0.5;
    /// <summary>A place must be written about so many times as much as in the month before, and one time more.</summary>
    private const int Burst = 3;
    /// <summary>With fewer titles in the month before than this part of the present ones, nothing can be said of places.</summary>
    private const double Comparable = 0.3;

    /// <param name="now">The month's.</param>
    /// <param name="before">Those of the month before.</param>
    /// <param name="known">Phrases of themes found earlier; they stay with their theme.</param>
    public List<PhraseGroup> Find(IReadOnlyList<Source> now, IReadOnlyList<Source> before, IReadOnlyDictionary<string, Guid> known)
    {
        var settings = options.Value;
        var mined = new PhraseMiner(Math.Max(settings.LeastPeople, now.Count / OneIn)).Find([.. now.Select(s => empty.Cut(s.Title))]);
        // Places are many, and most are dropped again below.
        var fresh = mined.Where(p => !known.ContainsKey(p.Text)).Select(p => p.Text).ToList();
        List<string> phrases =
            [.. fresh.Where(p => !PlaceNames.Is(p)).Take(settings.MostPhrases), .. fresh.Where(PlaceNames.Is).Take(settings.MostPhrases), .. known.Keys];
        var (there, earlier) = (Extents.Of(phrases, now), Extents.Of(phrases, before));
        var kept = Enumerable.Range(0, phrases.Count)
            .Where(i => known.ContainsKey(phrases[i]) ? there.Titles[i] > 0 : there.People[i] >= settings.LeastPeople && IsOfInterest(i)).ToList();
        return [.. Groups(kept, there).Select(g => Group(g, phrases, there, known)).OfType<PhraseGroup>()];

        bool IsOfInterest(int i) => !PlaceNames.Is(phrases[i])
            || before.Count >= Comparable * now.Count && there.People[i] >= Burst * (earlier.People[i] + 1);
    }

    private static IEnumerable<List<int>> Groups(List<int> kept, Extents there)
    {
        var sets = new Sets<int>();
        foreach (var i in kept) sets.Add(i);
        foreach (var ((a, b), both) in there.Together)
            if (sets.Has(a) && sets.Has(b) && both >= SameTitles * (there.Titles[a] + there.Titles[b] - both)) sets.Join(a, b);
        return sets.All;
    }

    /// <summary>Nothing when all of its phrases are known.</summary>
    private static PhraseGroup? Group(List<int> group, List<string> phrases, Extents there, IReadOnlyDictionary<string, Guid> known)
    {
        var byTitles = group.OrderByDescending(i => there.Titles[i]).ThenBy(i => phrases[i], StringComparer.Ordinal).ToList();
        var fresh = byTitles.Where(i => !known.ContainsKey(phrases[i])).Select(i => phrases[i]).ToList();
        if (fresh.Count == 0) return null;
        var theme = byTitles.Where(i => known.ContainsKey(phrases[i])).Select(i => (Guid?)known[phrases[i]]).FirstOrDefault();
        return new(theme, ThemeTitle.Of(byTitles, phrases, there), fresh);
    }
}
