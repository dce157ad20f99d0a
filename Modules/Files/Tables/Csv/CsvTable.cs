using System.Buffers;
using System.Text;

namespace ZhihuiShibei.Files.Tables.Csv;

/// <summary>Writes comma-separated text that Excel opens with the right characters and without running anything.</summary>
public static class CsvTable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",;\"\r\n\t");

    /// <summary>UTF-8 with its mark, which Excel needs; lines end with CR LF.</summary>
    /// <param name="into">Stays open.</param>
    public static void Write(Stream into, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var text = new StreamWriter(into, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (i > 0) text.Write(',');
                WriteCell(text, Formula.Neutralise(row[i] ?? ""));
            }

            text.WriteLine();
        }
    }

    private static void WriteCell(StreamWriter text, string cell)
    {
        if (cell.AsSpan().IndexOfAny(Special) < 0 && cell.Trim().Length == cell.Length)
        {
            text.Write(cell);
            return;
        }

        text.Write('"');
        text.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        text.Write('"');
    }
}
