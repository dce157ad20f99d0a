using System.IO.Compression;
using System.Xml;

namespace ZhihuiShibei.Files.Tables.Xlsx;

/// <summary>
/// The first visible sheet of a workbook, read as a stream of its XML. Our own reader, because the usual ones give every row as
/// many cells as the widest one names and keep the texts in open files; see docs/decisions/0016.
/// </summary>
internal sealed class XlsxFile : TableFile
{
    private readonly ZipArchive _archive;
    private readonly Workbook _book;
    private SharedStrings? _strings;
    private DateStyles? _styles;

    public XlsxFile(Stream content) => (_archive, _book) = Guarded(() =>
    {
        var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        ZipCheck.Check(archive);
        return (archive, Workbook.Of(archive));
    });

    public override IReadOnlyList<MergedCells> Merged() => Guarded(() =>
    {
        using var xml = Sheet();
        return xml.Each("mergeCell").Select(m => CellName.Range(m.GetAttribute("ref") ?? "")).ToList();
    });

    public override IEnumerable<TableRow> Rows()
    {
        var rows = Guarded(() => new SheetRows(
            Sheet(), _strings ??= new(_archive, _book.Strings), _styles ??= new(_archive, _book.Styles, _book.From1904)));
        using (rows)
        {
            while (Guarded(rows.Next) is { } row) yield return row;
        }
    }

    protected override void Dispose(bool disposing) => _archive.Dispose();

    private XmlReader Sheet() => Part.Open(_archive, _book.Sheet) ?? throw new TableFault(TableProblem.Damaged);

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            throw new TableFault(TableProblem.Damaged, null, e);
        }
    }
}
