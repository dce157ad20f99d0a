using System.IO.Compression;

namespace ZhihuiShibei.Files.Tables.Xlsx;

/// <summary>Where a workbook keeps its first visible sheet, its texts and its styles.</summary>
internal sealed record Workbook(string Sheet, string? Strings, string? Styles, bool From1904)
{
    private const string Main = "xl/workbook.xml";

    /// <exception cref="TableFault">It is an archive, but no workbook.</exception>
    public static Workbook Of(ZipArchive archive)
    {
        var parts = Relations(archive);
        using var xml = Part.Open(archive, Main) ?? throw new TableFault(TableProblem.NotWhatItsNameSays);
        var (sheet, from1904) = ((string?)null, false);
        while (xml.Read())
        {
            if (xml.NodeType != System.Xml.XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName == "sheet" && sheet is null && xml.GetAttribute("state") is null or "visible")
                sheet = parts.GetValueOrDefault(RelationId(xml)).Path;
        }

        return new(
            sheet ?? throw new TableFault(TableProblem.Damaged),
            parts.Values.FirstOrDefault(p => p.Kind == "sharedStrings").Path, parts.Values.FirstOrDefault(p => p.Kind == "styles").Path, from1904);
    }

    private static Dictionary<string, (string Kind, string Path)> Relations(ZipArchive archive)
    {
        using var xml = Part.Open(archive, "xl/_rels/workbook.xml.rels") ?? throw new TableFault(TableProblem.NotWhatItsNameSays);
        var parts = new Dictionary<string, (string, string)>();
        foreach (var relation in xml.Each("Relationship"))
        {
            var (kind, target) = (relation.GetAttribute("Type") ?? "", relation.GetAttribute("Target") ?? "");
            parts[relation.GetAttribute("Id") ?? ""] = (kind[(kind.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target : $"xl/{target}");
        }

        return parts;
    }

    private static string RelationId(System.Xml.XmlReader xml)
    {
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName != "id" || xml.Prefix.Length == 0) continue;
            var id = xml.Value;
            xml.MoveToElement();
            return id;
        }

        xml.MoveToElement();
        return "";
    }
}
