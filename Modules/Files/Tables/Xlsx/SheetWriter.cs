using System.Globalization;
using System.Xml;

namespace ZhihuiShibei.Files.Tables.Xlsx;

/// <summary>Writes one sheet.</summary>
internal static class SheetWriter
{
    public static void Write(XmlWriter xml, XlsxSheet sheet, string space)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", space);
        WriteView(xml, sheet.HeadRows);
        WriteWidths(xml, sheet.Widths);
        xml.WriteStartElement("sheetData");
        var number = 0;
        foreach (var row in sheet.Rows) WriteRow(xml, row, ++number, number <= sheet.HeadRows);
        xml.WriteEndElement();
        WriteChoices(xml, sheet);
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void WriteView(XmlWriter xml, int headRows)
    {
        if (headRows == 0) return;
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane");
        xml.WriteAttributeString("ySplit", Text(headRows));
        xml.WriteAttributeString("topLeftCell", CellName.Of(0, headRows + 1));
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteWidths(XmlWriter xml, IReadOnlyList<int> widths)
    {
        if (widths.Count == 0) return;
        xml.WriteStartElement("cols");
        for (var i = 0; i < widths.Count; i++)
        {
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", Text(i + 1));
            xml.WriteAttributeString("max", Text(i + 1));
            xml.WriteAttributeString("width", Text(widths[i]));
            xml.WriteAttributeString("style", SheetStyle.Text);
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, IReadOnlyList<string?> cells, int number, bool head)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Text(number));
        for (var i = 0; i < cells.Count; i++)
        {
            if (string.IsNullOrEmpty(cells[i])) continue;
            var text = Writable(cells[i]!);
            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", CellName.Of(i, number));
            xml.WriteAttributeString("s", head ? SheetStyle.Heading : Formula.Looks(text) ? SheetStyle.Quoted : SheetStyle.Text);
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(text);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteChoices(XmlWriter xml, XlsxSheet sheet)
    {
        if (sheet.Choices.Count == 0) return;
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", Text(sheet.Choices.Count));
        foreach (var (column, values) in sheet.Choices)
        {
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("errorStyle", "warning");
            xml.WriteAttributeString("sqref", $"{CellName.Of(column, sheet.HeadRows + 1)}:{CellName.Of(column, sheet.ChoicesTo)}");
            xml.WriteElementString("formula1", values);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Without what XML cannot hold, and no longer than a cell may be.</summary>
    private static string Writable(string text)
    {
        var clean = text.All(XmlConvert.IsXmlChar) ? text : new string([.. text.Where((c, i) => XmlConvert.IsXmlChar(c) || IsPair(text, i))]);
        return clean.Length <= TableFile.LongestCell ? clean : clean[..(char.IsHighSurrogate(clean[TableFile.LongestCell - 1]) ? TableFile.LongestCell - 1 : TableFile.LongestCell)];
    }

    private static bool IsPair(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
