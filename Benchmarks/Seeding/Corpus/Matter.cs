using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Benchmarks.Seeding.Corpus;

/// <summary>Something seen on the spot: where, what, in which state, whom it hits and how, and what would help.</summary>
internal sealed record Detail(Concept Position, Concept Object, Concept State, Concept Who, Concept Effect, Concept Fix);

/// <summary>
/// What one suggestion is about before it is put into words: a spot, a thing, its troubles and remedies, details and numbers. Two
/// matters may share any of these but hardly all; two tellings of one matter share all of them and few of the words.
/// </summary>
internal sealed record Matter(
    Theme Theme, Community Place, Subdistrict Subdistrict, string Spot, string ShortSpot, Concept Thing,
    Concept[] Troubles, Concept[] Remedies, Detail[] Details, int Households, int Cost)
{
    /// <param name="seed">Of the corpus.</param>
    /// <param name="number">Of the suggestion in it: its matter depends on nothing else.</param>
    public static Matter Of(int seed, int number)
    {
        var random = new Random(HashCode(seed, number));
        var theme = One(Lexicon.Themes, random);
        var subdistrict = One(Divisions.Subdistricts, random);
        var (spot, shorter) = SpotOf(random);
        return new(
            theme, One(subdistrict.Communities, random), subdistrict, spot, shorter, One(theme.Things, random),
            Some(theme.Troubles, random.Next(2, 4), random), Some(theme.Remedies, random.Next(2, 4), random),
            [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Seen(random))], random.Next(40, 3000), random.Next(2, 300));
    }

    /// <summary>The seed of whatever belongs to one suggestion; the same on every machine.</summary>
    public static int HashCode(int seed, int number)
    {
        var x = (((ulong)(uint)seed << 32) | (uint)number) * 0x9E3779B97F4A7C15UL;
        x = (x ^ (x >> 29)) * 0xBF58476D1CE4E5B9UL;
        return (int)(x >> 33);
    }

    private static (string Spot, string Shorter) SpotOf(Random random)
    {
        var street = One(Lexicon.Names("street"), random);
        switch (random.Next(10))
        {
            case < 3:
                var number = random.Next(1, 220);
                return ($"{street}{number}号院", $"{street}{number}号");
            case < 8:
                var (name, garden) = (Name(random), One(Lexicon.Names("garden"), random));
                return ($"{name}{garden}{(random.Next(4) == 0 ? "二期" : "")}", name + garden);
            case < 9:
                var landmark = One(Lexicon.Names("landmark"), random);
                return ($"{street}{landmark}", $"{street}的{landmark}");
            default:
                var other = One(Lexicon.Names("street"), random);
                return ($"{street}与{other}路口", $"{street}{other}交叉口");
        }
    }

    /// <summary>Of an estate or a shop: as with real names, most are met only a few times.</summary>
    private static string Name(Random random) => One(Lexicon.Names("syllable"), random) + One(Lexicon.Names("syllable"), random);

    private static Detail Seen(Random random)
    {
        return new(random.Next(2) == 0 ? Landmark(random) : From("position"), From("object"), From("state"), From("who"), From("effect"), From("fix"));

        Concept From(string pool) => One(Lexicon.Pool(pool), random);
    }

    private static Concept Landmark(Random random)
    {
        var (shop, beside) = (Name(random) + One(Lexicon.Names("shop"), random), One(Lexicon.Names("beside"), random));
        return new([shop + beside, $"{shop}那里"]);
    }

    private static T One<T>(IReadOnlyList<T> of, Random random) => of[random.Next(of.Count)];

    private static Concept[] Some(List<Concept> of, int count, Random random)
    {
        var shuffled = of.ToArray();
        random.Shuffle(shuffled);
        return shuffled[..count];
    }
}
