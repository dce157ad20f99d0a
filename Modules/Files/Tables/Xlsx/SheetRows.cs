using System.Globalization;
using System.Xml;

namespace ZhihuiShibei.Files.Tables.Xlsx;

/// <summary>Walks through a sheet's rows. A formula gives the value that was last computed; an error value gives its own name.</summary>
internal sealed class SheetRows(XmlReader xml, SharedStrings strings, DateStyles styles) : IDisposable
{
    private int _last;

    public TableRow? Next()
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData") return null;
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row") continue;
            _last = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _last + 1;
            if (!xml.IsEmptyElement) return new(_last, Cells());
        }

        return null;
    }

    public void Dispose() => xml.Dispose();

    private List<string> Cells()
    {
        List<string> cells = [];
        var (depth, next) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            var column = xml.GetAttribute("r") is { } name ? CellName.Column(name) : next;
            var value = Value();
            if (column >= TableFile.MostColumns) continue;
            while (cells.Count <= column) cells.Add("");
            cells[column] = value;
            next = column + 1;
        }

        return cells;
    }

    /// <summary>The value of the cell the reader stands on; stops on its end.</summary>
    private string Value()
    {
        if (xml.IsEmptyElement) return "";
        var (depth, type, style, value) = (xml.Depth, xml.GetAttribute("t"), xml.GetAttribute("s"), "");
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "v") value = Part.Value(xml);
            else if (xml.LocalName == "is") value = Part.Text(xml);
        }

        var shown = type switch
        {
            "s" => strings[int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1],
            "str" => Escapes.Decode(value),
            "inlineStr" or "e" or "d" => value,
            "b" => value == "1" ? "是" : "否",
            _ => styles.Show(value, style),
        };
        return shown.Length <= TableFile.LongestCell ? shown : throw new TableFault(TableProblem.CellTooLong, _last);
    }
}
