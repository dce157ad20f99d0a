using System.Text;

namespace ZhihuiShibei.Files.Tables.Csv;

/// <summary>Reads one record after another; a quoted field may hold delimiters, line breaks and doubled quotation marks.</summary>
internal sealed class CsvFields(TextReader text, char delimiter)
{
    private readonly StringBuilder _field = new();

    /// <returns>The fields of the next record; nothing at the end.</returns>
    /// <exception cref="TableFault">A quotation mark stays open, or a field is too long.</exception>
    public List<string>? Read(int record)
    {
        if (text.Peek() < 0) return null;
        List<string> cells = [];
        while (true)
        {
            var last = text.Peek() == '"' ? ReadQuoted(record) : ReadPlain(record);
            if (cells.Count < TableFile.MostColumns) cells.Add(Formula.Restore(_field.ToString()));
            if (last) return cells;
        }
    }

    /// <returns>True at the end of the record.</returns>
    private bool ReadPlain(int record)
    {
        _field.Clear();
        while (true)
        {
            var c = text.Read();
            if (EndsField(c, out var last)) return last;
            Append(c, record);
        }
    }

    private bool ReadQuoted(int record)
    {
        _field.Clear();
        text.Read();
        while (true)
        {
            var c = text.Read();
            if (c < 0) throw new TableFault(TableProblem.UnclosedQuote, record);
            if (c == '"')
            {
                if (text.Peek() != '"') break;
                text.Read();
            }

            Append(c, record);
        }

        // What follows the closing mark belongs to the field, as spreadsheets have it.
        while (true)
        {
            var c = text.Read();
            if (EndsField(c, out var last)) return last;
            Append(c, record);
        }
    }

    private bool EndsField(int c, out bool last)
    {
        if (c == '\r' && text.Peek() == '\n') c = text.Read();
        last = c is < 0 or '\n' or '\r';
        return last || c == delimiter;
    }

    private void Append(int c, int record)
    {
        if (_field.Length >= TableFile.LongestCell) throw new TableFault(TableProblem.CellTooLong, record);
        _field.Append((char)c);
    }
}
