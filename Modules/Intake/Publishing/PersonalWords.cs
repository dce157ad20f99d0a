using System.Text.RegularExpressions;
using ZhihuiShibei.Intake.Similarity;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Publishing;

/// <summary>
/// 脱敏检查: finds what must not be in a published text: telephone and identity numbers, e-mail addresses, and the suggester's own
/// name and contact. Written in full width or with spaces and dashes between the digits they are found all the same.
/// </summary>
internal static partial class PersonalWords
{
    /// <summary>What kinds of personal data are in the text, in the words of an official; empty when there are none.</summary>
    public static IReadOnlyList<string> In(string text, PersonalData? suggester)
    {
        var folded = Folding.Fold(text);
        var bare = Separators().Replace(folded, "");
        List<string> found = [];
        if (Identity().IsMatch(bare)) found.Add("身份证号码");
        if (Mobile().IsMatch(bare) || Landline().IsMatch(bare)) found.Add("电话号码");
        if (Mail().IsMatch(folded)) found.Add("电子邮箱");
        if (Has(bare, suggester?.Name)) found.Add("建议人姓名");
        if (Has(bare, suggester?.Phone) || Has(bare, suggester?.OtherContact)) found.Add("建议人联系方式");
        return found;
    }

    private static bool Has(string bare, string? personal)
    {
        var its = Separators().Replace(Folding.Fold(personal ?? ""), "");
        return its.Length >= 2 && bare.Contains(its, StringComparison.Ordinal);
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
