using System.Globalization;

namespace ZhihuiShibei.Handling.Adoption;

/// <summary>
/// Words that everybody reads: without telephone and identity-card numbers, and without the invisible signs that turn a line round
/// or hide a part of it. Joiners inside emoji stay.
/// </summary>
internal static class PublicLine
{
    private const char Joiner = '\u200D';

    /// <param name="shortest">UTF-16 characters that it takes at least to say anything.</param>
    /// <exception cref="Kernel.Http.Refusal"><see cref="AdoptionErrors.TooThin"/>, <see cref="HandlingErrors.PersonalData"/></exception>
    public static string Of(string text, int shortest = 1)
    {
        var seen = PublicWords.Checked(new string([.. text.Where(IsSeen)]));
        return seen.Length >= shortest ? seen : throw AdoptionErrors.TooThin.Refuse();
    }

    private static bool IsSeen(char c) => c is '\n' or Joiner || char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
