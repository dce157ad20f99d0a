using ZhihuiShibei.Files.Tables.Csv;
using ZhihuiShibei.Files.Tables.Xlsx;

namespace ZhihuiShibei.Files.Tables;

/// <summary>One row: its number as a spreadsheet counts, and its cells as text. Cells to the right of the last filled one are missing.</summary>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>
/// A table that somebody sent: a workbook's first visible sheet, or comma-separated text. Opened only after its content was looked
/// at: what it really is, and how much it unpacks to. Rows come one by one, values only, never formulas.
/// </summary>
public abstract class TableFile : IDisposable
{
    /// <summary>Columns further right are not read; nobody's form has as many, and a file that names one would cost memory.</summary>
    public const int MostColumns = 64;

    /// <summary>Characters in a cell, as Excel has it.</summary>
    public const int LongestCell = 32_767;

    /// <summary>Opens a table by its content; the name must fit.</summary>
    /// <param name="content">Seekable; stays open as long as the table and belongs to the caller.</param>
    /// <param name="fileName">As the sender named it; only its extension counts.</param>
    /// <exception cref="TableFault">It is no table that could be read.</exception>
    public static TableFile Open(Stream content, string fileName)
    {
        if (content.Length == 0) throw new TableFault(TableProblem.Empty);
        var kind = Signature.Of(content);
        return Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            _ when kind == Signature.Kind.Encrypted => throw new TableFault(TableProblem.Encrypted),
            _ when kind == Signature.Kind.OldOffice => throw new TableFault(TableProblem.OldExcel),
            ".xlsx" => kind == Signature.Kind.Zip ? new XlsxFile(content) : throw new TableFault(TableProblem.NotWhatItsNameSays),
            ".csv" => kind == Signature.Kind.Other ? new CsvFile(content) : throw new TableFault(TableProblem.NotWhatItsNameSays),
            _ => throw new TableFault(TableProblem.UnknownExtension),
        };
    }

    /// <summary>Merged cells, such as <c>A1:C1</c>; their value stands in the first cell only.</summary>
    public abstract IReadOnlyList<MergedCells> Merged();

    /// <summary>All rows that have a cell, in order; each enumeration reads anew.</summary>
    /// <exception cref="TableFault">The rest cannot be read.</exception>
    public abstract IEnumerable<TableRow> Rows();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

/// <summary>Merged cells by the rows they touch.</summary>
public sealed record MergedCells(string Range, int FirstRow, int LastRow);
