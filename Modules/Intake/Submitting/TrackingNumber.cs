using System.Globalization;

namespace ZhihuiShibei.Intake.Submitting;

/// <summary>
/// 建议编号, such as <c>SB-20241128-0042-K</c>: day of receipt, number of that day, check character. Made to be dictated:
/// no 0/O, 1/I among the check characters, and every single wrong digit and every swap of neighbours is noticed.
/// </summary>
internal readonly record struct TrackingNumber(DateOnly Day, int Ordinal)
{
    public override string ToString()
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}{Ordinal:0000}");
        return $"SB-{digits[..8]}-{digits[8..]}-{CheckCharacter.Of(digits)}";
    }

    /// <summary>Reads what a person typed: case, spaces and the kind of dash do not count. Nothing when the check fails.</summary>
    public static TrackingNumber? Parse(string? text)
    {
        var bare = new string([.. (text ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        if (bare.Length is < 15 or > 20 || !bare.StartsWith("SB", StringComparison.Ordinal)) return null;
        var (digits, check) = (bare[2..^1], bare[^1]);
        if (!digits.All(char.IsAsciiDigit) || CheckCharacter.Of(digits) != check) return null;
        return DateOnly.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && int.TryParse(digits[8..], CultureInfo.InvariantCulture, out var ordinal)
            ? new(day, ordinal)
            : null;
    }
}
