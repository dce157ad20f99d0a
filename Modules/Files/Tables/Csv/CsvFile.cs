using System.Text;

namespace ZhihuiShibei.Files.Tables.Csv;

/// <summary>Comma-separated text (RFC 4180); semicolons and tabs too, as spreadsheets of other countries write them.</summary>
internal sealed class CsvFile(Stream content) : TableFile
{
    private readonly Encoding _encoding = CsvText.EncodingOf(content);

    public override IReadOnlyList<MergedCells> Merged() => [];

    public override IEnumerable<TableRow> Rows()
    {
        content.Position = 0;
        using var text = new StreamReader(content, _encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var fields = new CsvFields(text, Delimiter());
        content.Position = 0;
        text.DiscardBufferedData();
        for (var number = 1; fields.Read(number) is { } cells; number++)
        {
            if (cells is not [""]) yield return new TableRow(number, cells);
        }
    }

    protected override void Dispose(bool disposing)
    {
        // The content belongs to the caller.
    }

    /// <summary>Whichever of the three parts the first line most often.</summary>
    private char Delimiter()
    {
        content.Position = 0;
        using var text = new StreamReader(content, _encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var beginning = new char[LongestCell];
        var line = new string(beginning, 0, text.ReadBlock(beginning)).TrimStart('\r', '\n', ' ').Split('\n', 2)[0];
        var quoted = false;
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && counts.TryGetValue(c, out var count)) counts[c] = count + 1;
        }

        return counts.MaxBy(c => c.Value).Key;
    }
}
