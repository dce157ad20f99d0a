using System.Globalization;
using ZhihuiShibei.Intake.Submitting;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>箱号, such as <c>042K</c>: three digits and a check character; short enough to be read out beside a box.</summary>
internal readonly record struct BoxCode(int Ordinal)
{
    public const int Length = 4;

    public override string ToString()
    {
        var digits = Ordinal.ToString("000", CultureInfo.InvariantCulture);
        return $"{digits}{CheckCharacter.Of(digits)}";
    }

    /// <summary>Reads what a person typed: case, spaces and dashes do not count. Nothing when the check fails.</summary>
    public static BoxCode? Parse(string? text)
    {
        var bare = new string([.. (text ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return bare.Length == Length && int.TryParse(bare[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            && new BoxCode(ordinal) is var code && code.ToString() == bare
            ? code
            : null;
    }
}
