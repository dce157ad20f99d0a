using System.Globalization;
using System.Text.RegularExpressions;

namespace ZhihuiShibei.Contest.Collections.Writing;

/// <summary>
/// Words of the office that everybody reads: without the invisible signs that turn a line round or hide a part of it, and without
/// telephone and identity-card numbers of persons. Office lines pass.
/// </summary>
internal static partial class PlainWords
{
    private const char Joiner = '\u200D';

    /// <exception cref="Kernel.Http.Refusal"><see cref="CollectionErrors.NothingToRead"/>, <see cref="CollectionErrors.PersonalData"/></exception>
    public static string Line(string? text) => Checked(Seen(text, breaks: false));

    /// <inheritdoc cref="Line"/>
    public static string Text(string? text) => Checked(Seen(text, breaks: true));

    /// <summary>Cleaned only, perhaps empty.</summary>
    public static string Paragraphs(string? text) => Seen(text, breaks: true);

    /// <exception cref="Kernel.Http.Refusal"><see cref="CollectionErrors.PersonalData"/></exception>
    public static void MustNameNobody(string text)
    {
        if (Identifying().IsMatch(text)) throw CollectionErrors.PersonalData.Refuse();
    }

    private static string Checked(string text)
    {
        if (text.Length == 0) throw CollectionErrors.NothingToRead.Refuse();
        MustNameNobody(text);
        return text;
    }

    private static string Seen(string? text, bool breaks) => new string([.. (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal)
        .Select(c => c is '\r' or '\n' or '\t' ? breaks && c != '\t' ? '\n' : ' ' : c).Where(IsSeen)]).Trim();

    private static bool IsSeen(char c) =>
        c is '\n' or Joiner || char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    // A mainland mobile number, also written 138-1234-5678, or an identity-card number.
    [GeneratedRegex(@"(?<!\d)(1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\d{17}[\dXx])(?!\d)")]
    private static partial Regex Identifying();
}
