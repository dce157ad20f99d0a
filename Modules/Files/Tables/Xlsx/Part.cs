using System.IO.Compression;
using System.Xml;

namespace ZhihuiShibei.Files.Tables.Xlsx;

/// <summary>Reads the XML parts of a workbook: no document types, no entities, nothing from outside.</summary>
internal static class Part
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        // Excel writes &#x1F; and the like for characters that XML has no room for; they are dropped later.
        CheckCharacters = false,
    };

    /// <summary>Nothing when the workbook has no such part.</summary>
    public static XmlReader? Open(ZipArchive archive, string path) =>
        archive.GetEntry(path.TrimStart('/')) is { } entry ? XmlReader.Create(entry.Open(), Closing()) : null;

    /// <summary>Moves to each element of this name in turn, whatever its namespace: strict workbooks use another than usual ones.</summary>
    public static IEnumerable<XmlReader> Each(this XmlReader xml, string name)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name) yield return xml;
        }
    }

    /// <summary>
    /// The text of the element the reader stands on: its <c>t</c> elements, rich text joined, without the reading aid that East Asian
    /// input leaves (<c>rPh</c>). Stops behind the element.
    /// </summary>
    public static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (depth, text) = (xml.Depth, "");
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "rPh") SkipInside(xml);
            else if (xml.LocalName == "t") text += Value(xml);
            if (text.Length > TableFile.LongestCell) throw new TableFault(TableProblem.CellTooLong);
        }

        return Escapes.Decode(text);
    }

    /// <summary>The text directly in the element; stops on its end.</summary>
    public static string Value(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (depth, text) = (xml.Depth, "");
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) text += xml.Value;
        }

        return text;
    }

    private static void SkipInside(XmlReader xml)
    {
        var depth = xml.Depth;
        if (xml.IsEmptyElement) return;
        while (xml.Read() && xml.Depth > depth)
        {
            // Everything below goes.
        }
    }

    private static XmlReaderSettings Closing()
    {
        var its = Safe.Clone();
        its.CloseInput = true;
        return its;
    }
}
