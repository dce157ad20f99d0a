using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Benchmarks.Seeding.Corpus;

/// <summary>One thing that can be said in several ways, of which the first is the usual one.</summary>
internal sealed record Concept(string[] Wordings)
{
    private const double Usual = 0.5;
    private const double UsualInTitles = 0.7;

    public string Say(Random random) => Say(random, Usual);

    /// <summary>People fall back on the usual word when they write a heading.</summary>
    public string Head(Random random) => Say(random, UsualInTitles);

    private string Say(Random random, double usual) => random.NextDouble() < usual ? Wordings[0] : Wordings[random.Next(Wordings.Length)];
}

/// <summary>A field of life with what people write about it.</summary>
internal sealed record Theme(Domain Domain, LivelihoodAspect? Aspect, List<Concept> Things, List<Concept> Troubles, List<Concept> Remedies);

/// <summary>The words of <c>lexicon.txt</c>.</summary>
internal static class Lexicon
{
    private static readonly Dictionary<string, List<Concept>> Pools = [];

    public static IReadOnlyList<Theme> Themes { get; } = Read();

    public static IReadOnlyList<Concept> Pool(string name) => Pools[name];

    /// <summary>A pool of names, which have no other wording.</summary>
    public static IReadOnlyList<string> Names(string pool) => Pools[pool].Single().Wordings;

    private static List<Theme> Read()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Corpus.lexicon.txt")!;
        using var reader = new StreamReader(stream);
        List<Theme> themes = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var words = line.Split(' ', 3);
            if (words[0] == "theme") themes.Add(ThemeOf(words));
            else if (words[0] == "pool") (Pools.TryGetValue(words[1], out var pool) ? pool : Pools[words[1]] = []).Add(new(words[2].Split('|')));
            else Part(themes[^1], words[0]).Add(new(string.Join(' ', words[1..]).Split('|')));
        }

        return themes;
    }

    private static Theme ThemeOf(string[] words) => new(
        Enum.Parse<Domain>(words[1]), words.Length > 2 ? Enum.Parse<LivelihoodAspect>(words[2]) : null, [], [], []);

    private static List<Concept> Part(Theme theme, string kind) => kind switch
    {
        "thing" => theme.Things,
        "trouble" => theme.Troubles,
        "remedy" => theme.Remedies,
        _ => throw new InvalidDataException($"lexicon.txt: what is '{kind}'?"),
    };
}
