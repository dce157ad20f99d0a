namespace ZhihuiShibei.Intake.Similarity;

/// <summary>
/// 相似度: how much one text says what the other says, from 0 to 1. Rare pairs count more. Of two whole texts it is the cosine
/// of both and how much of each title is found in the other text. Of a title alone that names a place it is how much of the place
/// is found in the other text, and how much of the rest, the place weighing six times as much: it must be right, the words may differ. Of
/// one without a place it is the cosine of the titles and how much of it is found.
/// </summary>
internal static class Ranking
{
    /// <summary>From here on a text of the same words, perhaps shortened.</summary>
    public const double Same = 0.75;
    /// <summary>From here on worth a person's look.</summary>
    public const double Likely = 0.5;

    /// <param name="asked">The text that something similar is wanted for.</param>
    /// <param name="heading">Its title, divided.</param>
    /// <param name="other">What may be similar.</param>
    /// <param name="otherNorm">The length of the other whole text's vector.</param>
    public static double Score(Paper asked, Heading heading, Paper other, double otherNorm, Rarity rarity)
    {
        if (asked.Whole.Length == 0 || other.Whole.Length == 0) return 0;
        if (!WeighsOthersTitles(asked, heading, rarity))
        {
            var matter = heading.Matter.Length == 0 ? 1 : Contained(heading.Matter, other.Whole, rarity);
            return Math.Pow(Contained(heading.Place, other.Whole, rarity), 1.5) * Math.Pow(matter, 0.25);
        }

        var forth = Contained(asked.Title, other.Whole, rarity);
        if (asked.Body.Length == 0)
        {
            var titles = Cosine(asked.Title, rarity.NormOf(asked.Title), other.Title, rarity.NormOf(other.Title), rarity);
            return Spread((0.5 * titles) + (0.5 * forth));
        }

        var back = Contained(other.Title, asked.Whole, rarity);
        var wholes = Cosine(asked.Whole, rarity.NormOf(asked.Whole), other.Whole, otherNorm, rarity);
        return Spread((0.7 * wholes) + (0.15 * forth) + (0.15 * back));
    }

    /// <summary>Whether the score depends on how rare the pairs of the other text's title are.</summary>
    public static bool WeighsOthersTitles(Paper asked, Heading heading, Rarity rarity) => asked.Body.Length > 0 || !heading.IsSomewhere(rarity);

    // Two people who say the same share a quarter of the weight and more, which is to read as a half and more.
    private static double Spread(double share) => Math.Sqrt(Math.Clamp(share, 0, 1));

    private static double Cosine(int[] a, double aNorm, int[] b, double bNorm, Rarity rarity)
    {
        var shared = Shared(a, b).Sum(p => rarity.WeightOf(p) * rarity.WeightOf(p));
        return shared / (aNorm * bNorm);
    }

    private static double Contained(int[] part, int[] whole, Rarity rarity) =>
        part.Length == 0 ? 0 : rarity.WeightOf(Shared(part, whole)) / rarity.WeightOf(part);

    private static IEnumerable<int> Shared(int[] a, int[] b)
    {
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j]) yield return a[i];
            var (x, y) = (a[i], b[j]);
            if (x <= y) i++;
            if (y <= x) j++;
        }
    }
}
