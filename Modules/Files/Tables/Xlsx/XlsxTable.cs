using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ZhihuiShibei.Files.Tables.Xlsx;

/// <summary>Writes workbooks, row by row.</summary>
public static class XlsxTable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <param name="into">Stays open.</param>
    public static void Write(Stream into, IReadOnlyList<XlsxSheet> sheets)
    {
        using var archive = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true);
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        Put(archive, "[Content_Types].xml", $"""
            <Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Kind}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kind}styles+xml"/>
            {string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{Kind}worksheet+xml\"/>"))}</Types>
            """);
        Put(archive, "_rels/.rels", $"""<Relationships xmlns="{Links}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Put(archive, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Links}">{string.Concat(numbers.Select(n => $"<Relationship Id=\"rId{n}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))}
            <Relationship Id="rId{sheets.Count + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """);
        Put(archive, "xl/workbook.xml", $"""
            <workbook xmlns="{Sheets}" xmlns:r="{Office}"><sheets>{string.Concat(numbers.Select(n =>
            $"<sheet name=\"{System.Security.SecurityElement.Escape(sheets[n - 1].Name)}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"))}</sheets></workbook>
            """);
        Put(archive, "xl/styles.xml", SheetStyle.Xml(Sheets));
        foreach (var n in numbers)
        {
            using var part = Entry(archive, $"xl/worksheets/sheet{n}.xml");
            using var xml = XmlWriter.Create(part, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false });
            SheetWriter.Write(xml, sheets[n - 1], Sheets);
        }
    }

    /// <summary>Without the hour of writing, so that the same rows are the same file.</summary>
    private static Stream Entry(ZipArchive archive, string path)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }

    private static void Put(ZipArchive archive, string path, string xml)
    {
        using var text = new StreamWriter(Entry(archive, path), new UTF8Encoding(false));
        text.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        text.Write(xml);
    }
}
