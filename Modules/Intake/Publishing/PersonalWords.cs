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

    /// <summary>Where they stand in a text that is folded and without separators: kind, first character, length.</summary>
    public static IEnumerable<(string Kind, int From, int Length)> Within(string bare, IEnumerable<PersonalData> people)
    {
        var patterns = new (string Kind, Regex Its)[] { ("身份证号码", Identity()), ("电话号码", Mobile()), ("电话号码", Landline()) };
        foreach (var found in patterns.SelectMany(p => p.Its.Matches(bare).Select(m => (p.Kind, m.Index, m.Length)))) yield return found;
        foreach (var person in people)
        {
            foreach (var place in PlacesOf(bare, person.Name)) yield return ("姓名", place.From, place.Length);
            foreach (var place in PlacesOf(bare, person.GuardianName)) yield return ("姓名", place.From, place.Length);
            foreach (var way in new[] { person.Phone, person.OtherContact, person.GuardianPhone })
                foreach (var place in PlacesOf(bare, way)) yield return ("联系方式", place.From, place.Length);
        }
    }

    /// <summary>Where e-mail addresses stand in a folded text; their dots are no separators.</summary>
    public static IEnumerable<(string Kind, int From, int Length)> MailIn(string folded) =>
        Mail().Matches(folded).Select(match => ("电子邮箱", match.Index, match.Length));

    public static bool IsSeparator(char folded) => char.IsWhiteSpace(folded) || "-·.()（）‐–—".Contains(folded, StringComparison.Ordinal);

    private static bool Has(string bare, string? personal) => PlacesOf(bare, personal).Any();

    private static IEnumerable<(int From, int Length)> PlacesOf(string bare, string? personal)
    {
        var its = Separators().Replace(Folding.Fold(personal ?? ""), "");
        if (its.Length < 2) yield break;
        for (var at = bare.IndexOf(its, StringComparison.Ordinal); at >= 0; at = bare.IndexOf(its, at + its.Length, StringComparison.Ordinal))
            yield return (at, its.Length);
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
