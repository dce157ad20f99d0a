using System.Text.RegularExpressions;

namespace ZhihuiShibei.Intake.Similarity;

/// <summary>
/// 地点: what in a text says where. Two people who tell of one matter choose their own words for the thing and the trouble, but both
/// name the place. Chinese places are known by what they end with, so that no directory is needed: a new estate is found from its first day.
/// </summary>
internal static partial class Places
{
    private const int AnchorKind = 0xE9;

    /// <summary>
    /// Streets with what follows them, such as 郑州路农贸 or 郑州路威海: a street alone is in many texts, and so is a market. Distinct,
    /// ascending; as <c>0xE9</c> and a hash of three bytes, which is the code of no pair.
    /// </summary>
    public static int[] AnchorsOf(params ReadOnlySpan<string> texts)
    {
        List<int> anchors = [];
        foreach (var text in texts)
        {
            var folded = Folding.Fold(text);
            for (var found = StreetAndNext().Match(folded); found.Success; found = StreetAndNext().Match(folded, found.Index + 2))
                anchors.Add(Bigrams.Hashed(AnchorKind, found.Groups["street"].ValueSpan, found.Groups["next"].ValueSpan));
        }

        return Bigrams.Union([.. anchors], []);
    }

    /// <summary>For each character of a text, already folded, whether it is part of a place.</summary>
    public static bool[] MaskOf(string folded)
    {
        var mask = new bool[folded.Length];
        foreach (var found in Named().EnumerateMatches(folded)) mask.AsSpan(found.Index, found.Length).Fill(true);
        return mask;
    }

    // The street's name is cut to two characters, since nothing tells where it begins: 改造郑州路 is 郑州路.
    [GeneratedRegex(@"(?<street>[一-鿿]{2}[路街巷道])[的与和至到、-]?(?<next>[一-鿿]{2})")]
    private static partial Regex StreetAndNext();

    // 老旧小区 and 我们小区 are no names.
    [GeneratedRegex(@"[一-鿿]{2}[路街巷道](?!口)|\d+号(?:院|楼)?"
        + @"|[一-鿿][一-鿿-[们旧住本该个各类这在的]](?:花园|小区|新苑|新村|家园|公寓|山庄|佳苑|雅居|名都|馨园|嘉苑|大院|大厦|苑)(?:[一二三]期)?")]
    private static partial Regex Named();
}
