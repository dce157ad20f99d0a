using System.Text;
using CsCheck;
using ZhihuiShibei.Files.Tables;
using ZhihuiShibei.Files.Tables.Csv;
using ZhihuiShibei.Files.Tables.Xlsx;

namespace ZhihuiShibei.Tests.Files;

/// <summary>What is written is read back, whatever stands in it, and no spreadsheet takes it for a formula.</summary>
internal sealed class TableRoundTripTests
{
    private static readonly string[] Odd =
    [
        "=1+1", "+86-532-80000000", "-1", "@SUM(A1)", "'=1+1", "''@x", "＝1", "𠮷祥里👵🏽", "他说：\"好\"", "第一行\n第二行", " 前后有空格 ", "013805320001", "_x000D_", "</t>&amp;",
    ];

    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.String[Gen.Char["abc,;\t\"'\n 0=+-@＝建议"], 0, 12], Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]));

    private static readonly Gen<string[][]> Tables = Cell.Array[1, 6].Array[1, 8];

    [Test]
    public void A_workbook_comes_back_as_it_went_in() => Tables.Sample(rows =>
    {
        using var file = new MemoryStream();
        XlsxTable.Write(file, [new("表", rows) { HeadRows = 0 }]);
        Check(rows, file, "a.xlsx", Decoded);
    }, iter: 300);

    [Test]
    public void Plain_text_comes_back_as_it_went_in() => Tables.Sample(rows =>
    {
        using var file = new MemoryStream();
        CsvTable.Write(file, rows);
        Check(rows, file, "a.csv", c => c);
    }, iter: 300);

    [Test]
    public void Nothing_in_plain_text_begins_as_a_formula() => Cell.Sample(cell =>
    {
        using var file = new MemoryStream();
        CsvTable.Write(file, [[cell]]);
        var text = Encoding.UTF8.GetString(file.ToArray())[1..];
        if (text.StartsWith('"')) text = text[1..];
        return text.Length == 0 || !"=+-@\t＝＋－＠".Contains(text[0], StringComparison.Ordinal);
    }, iter: 500);

    private static void Check(string[][] rows, MemoryStream file, string name, Func<string, string> readable)
    {
        using var table = TableFile.Open(file, name);
        var read = table.Rows().ToDictionary(r => r.Number, r => r.Cells);
        for (var i = 0; i < rows.Length; i++)
        {
            var cells = read.GetValueOrDefault(i + 1) ?? [];
            for (var c = 0; c < rows[i].Length; c++) Assert.That(c < cells.Count ? cells[c] : "", Is.EqualTo(readable(rows[i][c])), $"{i} {c}");
        }
    }

    /// <summary>Excel's own escape is read as the character it stands for, as Excel does.</summary>
    private static string Decoded(string cell) => cell.Replace("_x000D_", "\r", StringComparison.Ordinal);
}
