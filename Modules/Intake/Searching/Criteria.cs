using System.Globalization;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Searching;

/// <summary>What a suggestion must have to be found; what is not given does not matter.</summary>
/// <param name="Features">All of them, as <see cref="SearchEntry.Features"/> codes them.</param>
/// <param name="From">Received then or later.</param>
/// <param name="Unit">Has an order for it; decides what a unit sees.</param>
internal sealed record Criteria(int[] Features, SuggestionStatus? Status, Publicity? Publicity, DateTimeOffset From, Guid? Unit);

/// <summary>编号检索: the whole number, its day, its number of the day, or the last two together.</summary>
internal static class NumberPart
{
    /// <summary>The features of what was typed; nothing for nothing.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="SearchErrors.BadNumber"/></exception>
    public static IReadOnlyList<int> Features(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return [];
        if (TrackingNumber.Parse(typed) is { } whole) return [Feature.Of(whole.Day), Feature.OfOrdinal(whole.Ordinal)];
        var digits = new string([.. typed.Where(char.IsAsciiDigit)]);
        if (digits.Length != typed.Count(c => char.IsAsciiLetterOrDigit(c) && c is not ('S' or 's' or 'B' or 'b'))) throw SearchErrors.BadNumber.Refuse();
        return digits.Length switch
        {
            >= 1 and <= 6 => [Feature.OfOrdinal(Number(digits))],
            8 => [Day(digits)],
            > 8 and <= 14 => [Day(digits[..8]), Feature.OfOrdinal(Number(digits[8..]))],
            _ => throw SearchErrors.BadNumber.Refuse(),
        };
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static int Day(string digits) => DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? Feature.Of(day)
        : throw SearchErrors.BadNumber.Refuse();
}
