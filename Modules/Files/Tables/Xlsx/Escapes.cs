using System.Globalization;
using System.Text.RegularExpressions;

namespace ZhihuiShibei.Files.Tables.Xlsx;

/// <summary>Excel's <c>_x000D_</c> for characters that XML cannot hold.</summary>
internal static partial class Escapes
{
    public static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
