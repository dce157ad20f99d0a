using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace ZhihuiShibei.Files.Tables.Xlsx;

/// <summary>Which cell styles show a number as a date; Excel keeps dates as days since 1900 (or 1904).</summary>
internal sealed partial class DateStyles
{
    private readonly HashSet<int> _dates = [];
    private readonly bool _from1904;

    public DateStyles(ZipArchive archive, string? path, bool from1904)
    {
        _from1904 = from1904;
        if (path is null || Part.Open(archive, path) is not { } part) return;
        using var xml = part;
        var own = new Dictionary<int, bool>();
        var (index, inCells) = (0, false);
        while (xml.Read())
        {
            if (xml.NodeType != System.Xml.XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt") own[Number(xml.GetAttribute("numFmtId"))] = IsDate(xml.GetAttribute("formatCode") ?? "");
            else if (xml.LocalName is "cellXfs" or "cellStyles" or "cellStyleXfs") inCells = xml.LocalName == "cellXfs";
            else if (xml.LocalName == "xf" && inCells)
            {
                var format = Number(xml.GetAttribute("numFmtId"));
                if (own.TryGetValue(format, out var date) ? date : IsBuiltInDate(format)) _dates.Add(index);
                index++;
            }
        }
    }

    /// <summary>A number as people see it: a date where the style says so, else the plain digits, never 1.38E+10.</summary>
    public string Show(string number, string? style)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return number;
        if (style is not null && _dates.Contains(Number(style)) && value is >= 0 and < 2_958_466) return Date(value);
        return number.AsSpan().IndexOfAny('E', 'e') < 0 && number.Length <= 15
            ? number
            : Math.Abs(value) < 1e15 ? ((decimal)value).ToString("0.##########", CultureInfo.InvariantCulture) : number;
    }

    private string Date(double days)
    {
        var at = DateTime.FromOADate(_from1904 ? days + 1462 : days);
        return at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    // 14–22 are Western, 27–36 and 50–58 East Asian dates.
    private static bool IsBuiltInDate(int format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    private static bool IsDate(string code) => Letters().Replace(code, "") is var bare
        && (bare.Contains('y', StringComparison.OrdinalIgnoreCase) || bare.Contains('d', StringComparison.OrdinalIgnoreCase));

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;

    // What is quoted, escaped or in brackets is no date letter.
    [GeneratedRegex("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|General|Standard")]
    private static partial Regex Letters();
}
