namespace ZhihuiShibei.Contest.Review.Conflicts;

/// <summary>A unit's name as it is compared: without spaces and brackets, in half width and lower case.</summary>
internal static class UnitName
{
    public static string Fold(string name) =>
        string.Concat(name.Select(Half).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>Full-width Latin letters, digits and signs as their usual ones.</summary>
    public static char Half(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '　' => ' ',
        _ => c,
    };
}
