using System.Globalization;
using System.Text.RegularExpressions;

namespace ZhihuiShibei.Contest.Awards;

/// <summary>Words that everybody reads: without telephone and identity-card numbers, and without invisible signs that turn a line
/// round.</summary>
internal static partial class PublicText
{
    private const char Joiner = '\u200D';

    /// <param name="shortest">UTF-16 characters that it takes at least to say anything.</param>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AwardErrors.TooThin"/>, <see cref="AwardErrors.PersonalData"/></exception>
    public static string Of(string text, int shortest = 1)
    {
        var seen = Seen(text);
        if (Identifying().IsMatch(seen)) throw AwardErrors.PersonalData.Refuse();
        return seen.Length >= shortest ? seen : throw AwardErrors.TooThin.Refuse();
    }

    /// <summary>The same, or nothing where nothing was said.</summary>
    public static string? OrNothing(string? text) => string.IsNullOrWhiteSpace(text) ? null : Of(text);

    /// <summary>Without what nobody sees.</summary>
    public static string Seen(string text) => new string([.. text.Where(IsSeen)]).Trim();

    private static bool IsSeen(char c) =>
        c is '\n' or Joiner || char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    // A mainland mobile number, also written 138-1234-5678, or an identity-card number.
    [GeneratedRegex(@"(?<!\d)(1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\d{17}[\dXx])(?!\d)")]
    private static partial Regex Identifying();
}
