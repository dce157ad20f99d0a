using System.Text.RegularExpressions;
using ZhihuiShibei.Contest.Review.Conflicts;

namespace ZhihuiShibei.Contest.Review.Preliminary;

/// <summary>
/// 盲审稿检查: what still shows who an entry comes from, beside what Intake has hidden: numbers, addresses of e-mail, the name of the
/// team or unit. Full width, spaces and dashes between digits do not hide it.
/// </summary>
internal static partial class BlindCheck
{
    /// <summary>What was found, in the words of an official; empty when nothing was.</summary>
    public static IReadOnlyList<string> Of(BlindText text, string? group)
    {
        var folded = string.Concat($"{text.Topic}\n{text.Rationale}\n{text.Countermeasures}"
            .Select(UnitName.Half)).ToLowerInvariant();
        var bare = Separators().Replace(folded, "");
        List<string> found = [];
        if (Identity().IsMatch(bare)) found.Add("身份证号码");
        if (Mobile().IsMatch(bare) || Landline().IsMatch(bare)) found.Add("电话号码");
        if (Mail().IsMatch(folded)) found.Add("电子邮箱");
        if (UnitName.Fold(group ?? "") is { Length: >= 2 } name
            && UnitName.Fold(folded).Contains(name, StringComparison.Ordinal)) found.Add("团队或单位名称");
        return found;
    }

    [GeneratedRegex(@"[\s\-·.()（）‐–—]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?<!\d)[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dx](?!\d)")]
    private static partial Regex Identity();

    [GeneratedRegex(@"(?<!\d)(\+?86)?1[3-9]\d{9}(?!\d)")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<!\d)0\d{2,3}[2-8]\d{6,7}(?!\d)|(电话|手机|热线|座机|联系)\D{0,4}[2-8]\d{6,7}(?!\d)")]
    private static partial Regex Landline();

    [GeneratedRegex(@"[a-z0-9._%+\-]+@[a-z0-9\-]+\.[a-z]{2,}")]
    private static partial Regex Mail();
}
