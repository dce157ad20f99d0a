using System.Runtime.InteropServices;

namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>How far phrases reach: in how many titles, of how many people, and which stand together in how many.</summary>
/// <param name="All">Titles looked at.</param>
internal sealed record Extents(int All, int[] Titles, int[] People, IReadOnlyDictionary<(int, int), int> Together)
{
    public static Extents Of(IReadOnlyList<string> phrases, IReadOnlyList<Source> sources)
    {
        var matcher = new PhraseMatcher(phrases);
        var titles = new int[phrases.Count];
        var people = new HashSet<Guid>?[phrases.Count];
        Dictionary<(int, int), int> together = [];
        foreach (var source in sources)
        {
            var found = matcher.In(source.Title);
            for (var i = 0; i < found.Length; i++)
            {
                titles[found[i]]++;
                (people[found[i]] ??= []).Add(source.Person);
                for (var j = i + 1; j < found.Length; j++)
                    CollectionsMarshal.GetValueRefOrAddDefault(together, (found[i], found[j]), out _)++;
            }
        }

        return new(sources.Count, titles, [.. people.Select(p => p?.Count ?? 0)], together);
    }

    /// <summary>In how many titles both stand.</summary>
    public int Both(int a, int b) => Together.GetValueOrDefault(a < b ? (a, b) : (b, a));
}
