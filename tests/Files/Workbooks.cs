using System.IO.Compression;
using System.Text;

namespace ZhihuiShibei.Tests.Files;

/// <summary>Workbooks part by part, as other programs write them, and as nobody should.</summary>
internal static class Workbooks
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(string rows, string? strings = null, string? styles = null, string more = "", string sheets = "<sheet name='a' sheetId='1' r:id='rId1'/>")
    {
        Dictionary<string, string> parts = new()
        {
            ["[Content_Types].xml"] = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
            ["xl/workbook.xml"] = $"<workbook xmlns='{Main}' xmlns:r='{Office}'><sheets>{sheets}</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"""
                <Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>
                <Relationship Id='rId1' Type='{Office}/worksheet' Target='worksheets/sheet1.xml'/>
                <Relationship Id='rId2' Type='{Office}/worksheet' Target='/xl/worksheets/sheet2.xml'/>
                <Relationship Id='rId3' Type='{Office}/sharedStrings' Target='sharedStrings.xml'/>
                <Relationship Id='rId4' Type='{Office}/styles' Target='styles.xml'/></Relationships>
                """,
            ["xl/worksheets/sheet1.xml"] = Sheet(rows, more),
            ["xl/worksheets/sheet2.xml"] = Sheet("<row r='1'><c t='inlineStr'><is><t>第二张表</t></is></c></row>"),
        };
        if (strings is not null) parts["xl/sharedStrings.xml"] = $"<sst xmlns='{Main}'>{strings}</sst>";
        if (styles is not null) parts["xl/styles.xml"] = $"<styleSheet xmlns='{Main}'>{styles}</styleSheet>";
        return Zip([.. parts.Select(p => (p.Key, Encoding.UTF8.GetBytes(p.Value)))]);
    }

    public static string Sheet(string rows, string more = "") => $"<worksheet xmlns='{Main}'><sheetData>{rows}</sheetData>{more}</worksheet>";

    public static byte[] Zip(params (string Path, byte[] Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var part = archive.CreateEntry(path).Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>The directory and the header of a part say that it is small.</summary>
    public static byte[] Lying(byte[] zip, int actual)
    {
        var (small, large) = (BitConverter.GetBytes(100), BitConverter.GetBytes(actual));
        for (var i = 0; i + 4 <= zip.Length; i++)
        {
            if (zip.AsSpan(i, 4).SequenceEqual(large)) small.CopyTo(zip, i);
        }

        return zip;
    }

    /// <summary>The old container of Office, with the name of one stream in its directory.</summary>
    public static byte[] OldOffice(string stream)
    {
        var file = new byte[4096];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        Encoding.Unicode.GetBytes(stream).CopyTo(file, 1024);
        return file;
    }
}
