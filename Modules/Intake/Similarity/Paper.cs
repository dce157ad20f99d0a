namespace ZhihuiShibei.Intake.Similarity;

/// <summary>A text as similarity sees it: the pairs, numbers and places of its title, of its body, and of both.</summary>
internal sealed record Paper(int[] Title, int[] Body, int[] Whole)
{
    /// <summary>How many of the rarest pairs of a body stand for it.</summary>
    private const int BodyFeatures = 48;

    public static Paper Of(string topic, params ReadOnlySpan<string> body)
    {
        var (title, rest) = (Read(topic), Read(body));
        return new(title, rest, Bigrams.Union(title, rest));
    }

    /// <summary>What goes into the index: all of the title and the rarest of the body.</summary>
    public int[] Features(Rarity rarity) =>
        Bigrams.Union(Title, [.. Body.OrderBy(rarity.CountOf).ThenBy(p => p).Take(BodyFeatures)]);

    private static int[] Read(params ReadOnlySpan<string> texts) =>
        Bigrams.Union(Bigrams.Of(texts), [.. Bigrams.NumbersOf(texts), .. Places.AnchorsOf(texts)]);
}

/// <summary>A title divided into where and what. Pairs that reach from one into the other belong to neither.</summary>
internal sealed record Heading(int[] Place, int[] Matter)
{
    /// <summary>Whether the place is a particular one, and not one of which a part of all suggestions speaks.</summary>
    public bool IsSomewhere(Rarity rarity) => Place.Any(p => rarity.CountOf(p) <= Math.Max(5, rarity.Documents / 500));

    public static Heading Of(string topic)
    {
        var folded = Folding.Fold(topic);
        var mask = Places.MaskOf(folded);
        var place = Bigrams.Union(Bigrams.Within(folded, mask, marked: true), [.. Bigrams.NumbersOf(topic), .. Places.AnchorsOf(topic)]);
        return new(place, [.. Bigrams.Within(folded, mask, marked: false).Except(place)]);
    }
}
