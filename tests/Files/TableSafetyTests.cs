using System.Text;
using ZhihuiShibei.Files.Tables;

namespace ZhihuiShibei.Tests.Files;

/// <summary>Files that are no table, or mean harm.</summary>
internal sealed class TableSafetyTests
{
    private static IEnumerable<TestCaseData> Wrong()
    {
        var good = Workbooks.Of("<row><c><v>1</v></c></row>");
        var zeros = new byte[40 * 1024 * 1024];
        yield return Case("empty", [], "a.xlsx", TableProblem.Empty);
        yield return Case("picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "a.xlsx", TableProblem.NotWhatItsNameSays);
        yield return Case("picture as text", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "a.csv", TableProblem.UnknownEncoding);
        yield return Case("workbook named text", good, "a.csv", TableProblem.NotWhatItsNameSays);
        yield return Case("text named workbook", Encoding.UTF8.GetBytes("a,b"), "a.xlsx", TableProblem.NotWhatItsNameSays);
        yield return Case("two extensions", good, "a.xlsx.exe", TableProblem.UnknownExtension);
        yield return Case("no extension", good, "xlsx", TableProblem.UnknownExtension);
        yield return Case("old workbook", Workbooks.OldOffice("Workbook"), "a.xls", TableProblem.OldExcel);
        yield return Case("old workbook renamed", Workbooks.OldOffice("Workbook"), "a.xlsx", TableProblem.OldExcel);
        yield return Case("with a password", Workbooks.OldOffice("EncryptedPackage"), "a.xlsx", TableProblem.Encrypted);
        yield return Case("cut off", good[..(good.Length / 2)], "a.xlsx", TableProblem.Damaged);
        yield return Case("another archive", Workbooks.Zip(("word/document.xml", [60, 97, 47, 62])), "a.xlsx", TableProblem.NotWhatItsNameSays);
        yield return Case("bomb", Workbooks.Zip(("xl/worksheets/sheet1.xml", zeros)), "a.xlsx", TableProblem.TooLargeInside);
        yield return Case("lying bomb", Workbooks.Lying(Workbooks.Zip(("xl/media/image1.png", zeros)), zeros.Length), "a.xlsx", TableProblem.TooLargeInside, TableProblem.Damaged, TableProblem.NotWhatItsNameSays);
        yield return Case("many parts", Workbooks.Zip([.. Enumerable.Range(0, 600).Select(i => ($"xl/{i}.xml", new byte[1]))]), "a.xlsx", TableProblem.TooLargeInside);
        yield return Case("unclosed quote", Encoding.UTF8.GetBytes("a,\"b\nc,d\n"), "a.csv", TableProblem.UnclosedQuote);
        yield return Case("endless cell", Encoding.UTF8.GetBytes(new string('a', 40_000)), "a.csv", TableProblem.CellTooLong);
        yield return Case("zeros", Encoding.UTF8.GetBytes("a,b\0c"), "a.csv", TableProblem.UnknownEncoding);
        yield return Case("entities", Workbooks.Zip([.. Parts("<!DOCTYPE a [<!ENTITY x 'xxxx'>]><worksheet>&x;</worksheet>")]), "a.xlsx", TableProblem.Damaged);
        yield return Case("text that is not there", Workbooks.Of("<row><c t='s'><v>7</v></c></row>"), "a.xlsx", TableProblem.Damaged);
        yield return Case("broken XML", Workbooks.Of("<row><c><v>1</c></row>"), "a.xlsx", TableProblem.Damaged);
    }

    [TestCaseSource(nameof(Wrong))]
    public void Is_refused_for_what_it_is(byte[] content, string name, TableProblem[] expected)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var fault = Assert.Throws<TableFault>(() =>
        {
            using var table = TableFile.Open(new MemoryStream(content), name);
            _ = table.Rows().Count();
        });
        Assert.That(expected, Does.Contain(fault!.Problem));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(4 * 1024 * 1024), "whatever it unpacks to");
    }

    private static TestCaseData Case(string name, byte[] content, string file, params TableProblem[] expected) =>
        new TestCaseData(content, file, expected).SetArgDisplayNames(name);

    private static IEnumerable<(string, byte[])> Parts(string sheet)
    {
        using var good = new System.IO.Compression.ZipArchive(new MemoryStream(Workbooks.Of("")));
        foreach (var entry in good.Entries)
        {
            using var part = new MemoryStream();
            using (var content = entry.Open()) content.CopyTo(part);
            yield return (entry.FullName, entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(sheet) : part.ToArray());
        }
    }
}
