namespace ZhihuiShibei.Files.Tables;

/// <summary>Why a file cannot be read as a table.</summary>
public enum TableProblem
{
    /// <summary>Nothing in it.</summary>
    Empty,
    /// <summary>Named neither <c>.xlsx</c> nor <c>.csv</c>.</summary>
    UnknownExtension,
    /// <summary>The content is something else than the name says.</summary>
    NotWhatItsNameSays,
    /// <summary>A workbook of Excel 97–2003 (<c>.xls</c>).</summary>
    OldExcel,
    /// <summary>A workbook with a password.</summary>
    Encrypted,
    /// <summary>A workbook that cannot be unpacked or parsed.</summary>
    Damaged,
    /// <summary>Unpacks to far more than it pretends to be.</summary>
    TooLargeInside,
    /// <summary>Neither UTF-8, UTF-16 nor GB18030.</summary>
    UnknownEncoding,
    /// <summary>A quotation mark that is never closed.</summary>
    UnclosedQuote,
    /// <summary>A cell longer than Excel itself allows.</summary>
    CellTooLong,
}

/// <summary>A file that cannot be read as a table; for the module to put into words.</summary>
public sealed class TableFault(TableProblem problem, int? row = null, Exception? inner = null) : Exception($"{problem} {row}".TrimEnd(), inner)
{
    public TableProblem Problem => problem;

    /// <summary>The row where it was noticed, as a spreadsheet counts.</summary>
    public int? Row => row;
}
