using ZhihuiShibei.Files.Tables;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>
/// An uploaded table by the columns of the template, in whatever order they stand and whatever stands above the head. Explanation and
/// example rows and blank rows are passed over.
/// </summary>
internal sealed class ImportTable : IDisposable
{
    private const int HeadWithin = 10;
    private readonly TableFile _file;
    private readonly Dictionary<ImportColumn, int> _places = [];
    private readonly int _head;

    /// <exception cref="Kernel.Http.Refusal">One of <see cref="ImportErrors.OfFile"/>.</exception>
    public ImportTable(Stream content, string fileName)
    {
        try
        {
            _file = TableFile.Open(content, fileName);
            var head = _file.Rows().Take(HeadWithin).FirstOrDefault(IsHead) ?? throw (_file.Rows().Any() ? ImportErrors.HeadMissing : ImportErrors.Empty).Refuse();
            _head = head.Number;
            Unknown = Place(head.Cells);
            if (_file.Merged().FirstOrDefault(m => m.LastRow >= _head) is { } merged)
                throw ImportErrors.Merged.Refuse($"{(merged.FirstRow <= _head ? "表头" : "表中")}有合并单元格（{merged.Range}），请取消合并并逐行填写。");
        }
        catch (TableFault fault)
        {
            throw ImportErrors.Of(fault);
        }
    }

    /// <summary>Headings that mean nothing here; their columns are not read.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>The rows to import, in order.</summary>
    /// <exception cref="Kernel.Http.Refusal">The rest cannot be read.</exception>
    public IEnumerable<ImportCells> Rows()
    {
        using var rows = _file.Rows().GetEnumerator();
        while (Next(rows) is { } row)
        {
            if (row.Number <= _head || row.IsBlank) continue;
            var cells = new ImportCells(row.Number, ImportColumn.All.ToDictionary(c => c, c => _places.TryGetValue(c, out var at) && at < row.Cells.Count ? row.Cells[at] : ""));
            if (!cells.IsNote) yield return cells;
        }
    }

    public void Dispose() => _file.Dispose();

    private static bool IsHead(TableRow row)
    {
        var headings = row.Cells.Select(ImportColumn.Bare).ToHashSet();
        return ImportColumn.All.Take(3).All(c => headings.Contains(c.Heading));
    }

    private static TableRow? Next(IEnumerator<TableRow> rows)
    {
        try
        {
            return rows.MoveNext() ? rows.Current : null;
        }
        catch (TableFault fault)
        {
            throw ImportErrors.Of(fault);
        }
    }

    private List<string> Place(IReadOnlyList<string> headings)
    {
        List<string> unknown = [];
        for (var i = 0; i < headings.Count; i++)
        {
            var bare = ImportColumn.Bare(headings[i]);
            if (ImportColumn.All.FirstOrDefault(c => ImportColumn.Bare(c.Heading) == bare) is { } column)
            {
                if (!_places.TryAdd(column, i)) throw ImportErrors.HeadTwice.Refuse($"表头中“{column.Heading}”出现了两次，请删除多余的一列。");
            }
            else if (bare.Length > 0 && !ImportColumn.Ours.Contains(bare)) unknown.Add(bare);
        }

        var missing = ImportColumn.All.Where(c => c.Required && !_places.ContainsKey(c)).Select(c => $"“{c.Heading}”").ToList();
        return missing.Count == 0 ? unknown : throw ImportErrors.HeadMissing.Refuse($"表头缺少{string.Join('、', missing)}，请下载最新模板，保留表头一行后填写。");
    }
}

/// <summary>One row's cells by column, as written.</summary>
/// <param name="Number">The row as a spreadsheet counts.</param>
internal sealed record ImportCells(int Number, IReadOnlyDictionary<ImportColumn, string> Cells)
{
    public string this[ImportColumn column] => Cells[column];

    public bool IsNote => Cells[ImportColumn.Topic].TrimStart() is var topic
        && (topic.StartsWith(ImportColumn.ExampleMark, StringComparison.Ordinal) || topic.StartsWith(ImportColumn.ExplanationMark, StringComparison.Ordinal));
}
