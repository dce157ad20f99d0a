namespace ZhihuiShibei.Intake.Similarity;

/// <summary>A text as similarity sees it: the pairs and numbers of its title, of its body, and of both.</summary>
internal sealed record Paper(int[] Title, int[] Body, int[] Whole)
{
    /// <summary>How many of the rarest pairs of a body stand for it.</summary>
    private const int BodyFeatures = 48;

    public static Paper Of(string topic, params ReadOnlySpan<string> body)
    {
        var (title, rest) = (Bigrams.Union(Bigrams.Of(topic), Bigrams.NumbersOf(topic)), Bigrams.Union(Bigrams.Of(body), Bigrams.NumbersOf(body)));
        return new(title, rest, Bigrams.Union(title, rest));
    }

    /// <summary>What goes into the index: all of the title and the rarest of the body.</summary>
    public int[] Features(Rarity rarity) =>
        Bigrams.Union(Title, [.. Body.OrderBy(rarity.CountOf).ThenBy(p => p).Take(BodyFeatures)]);
}
