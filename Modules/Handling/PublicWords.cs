using System.Text.RegularExpressions;

namespace ZhihuiShibei.Handling;

/// <summary>Text that leaves the house: trimmed, and without what identifies a person.</summary>
internal static partial class PublicWords
{
    /// <exception cref="Kernel.Http.Refusal"><see cref="HandlingErrors.PersonalData"/></exception>
    public static string Checked(string text) =>
        Identifying().IsMatch(text) ? throw HandlingErrors.PersonalData.Refuse() : text.Trim();

    // A mainland mobile number, also written 138-1234-5678 or 138 1234 5678, or an identity-card number. Office lines pass.
    [GeneratedRegex(@"(?<!\d)(1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\d{17}[\dXx])(?!\d)")]
    private static partial Regex Identifying();
}
