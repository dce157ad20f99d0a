using System.Globalization;

namespace ZhihuiShibei.Files.Tables.Xlsx;

/// <summary>Names of cells and ranges, such as <c>B7</c> and <c>A1:C1</c>.</summary>
internal static class CellName
{
    /// <summary>Zero for A; a name without letters, or with absurdly many, is as far right as can be.</summary>
    public static int Column(string name)
    {
        var column = 0;
        foreach (var c in name.TakeWhile(char.IsAsciiLetter).Take(4)) column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        return column == 0 ? int.MaxValue : column - 1;
    }

    public static string Of(int column, int row)
    {
        var letters = "";
        for (var c = column + 1; c > 0; c = (c - 1) / 26) letters = (char)('A' + ((c - 1) % 26)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }

    public static MergedCells Range(string range)
    {
        var ends = range.Split(':').Select(Row).ToList();
        return new(range, ends[0], ends[^1]);
    }

    private static int Row(string name) =>
        int.TryParse(name.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}
