using System.Text;
using ZhihuiShibei.Files.Tables;

namespace ZhihuiShibei.Tests.Files;

/// <summary>Tables as the world writes them.</summary>
internal sealed class TableReadingTests
{
    [Test]
    public void Cells_are_read_as_people_see_them()
    {
        var file = Workbooks.Of(
            """
            <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>45624</v></c><c r="D2" s="2"><v>45624.5</v></c></row>
            <row r="4"><c r="A4"><v>1.3805320001E10</v></c><c r="B4"><v>13805320001</v></c><c r="C4"><f>1+1</f><v>2</v></c><c r="D4" t="str"><f>A1</f><v>文字</v></c><c r="F4" t="b"><v>1</v></c><c r="G4" t="e"><v>#N/A</v></c></row>
            <row><c t="inlineStr"><is><t>没有</t></is></c><c><v>0.5</v></c><c s="1"/><c s="3"><v>45624</v></c></row>
            """,
            strings: "<si><r><t>富</t></r><r><rPr><b/></rPr><t xml:space='preserve'>文本 </t></r><rPh sb='0' eb='1'><t>ふ</t></rPh></si><si><t>换_x000D_行&#10;二</t></si>",
            styles: "<numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm'/><numFmt numFmtId='165' formatCode='[Red]0.00&quot;days&quot;'/></numFmts>"
                + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs>",
            more: "<mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='B4:B7'/></mergeCells>");
        using var table = TableFile.Open(new MemoryStream(file), "表.XLSX");
        var rows = table.Rows().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(r => r.Number), Is.EqualTo(new[] { 2, 4, 5 }));
            Assert.That(rows[0].Cells, Is.EqualTo(new[] { "富文本 ", "换\r行\n二", "2024-11-28", "2024-11-28 12:00" }));
            Assert.That(rows[1].Cells, Is.EqualTo(new[] { "13805320001", "13805320001", "2", "文字", "", "是", "#N/A" }));
            Assert.That(rows[2].Cells, Is.EqualTo(new[] { "没有", "0.5", "", "45624" }));
            Assert.That(table.Merged(), Is.EqualTo(new[] { new MergedCells("A1:C1", 1, 1), new MergedCells("B4:B7", 4, 7) }));
            Assert.That(table.Rows().Count(), Is.EqualTo(3), "again from the top");
        }
    }

    [Test]
    public void The_first_visible_sheet_counts()
    {
        var file = Workbooks.Of("<row><c><v>1</v></c></row>", sheets: "<sheet name='藏' sheetId='1' state='hidden' r:id='rId1'/><sheet name='见' sheetId='2' r:id='rId2'/>");
        using var table = TableFile.Open(new MemoryStream(file), "a.xlsx");
        Assert.That(table.Rows().Single().Cells, Is.EqualTo(new[] { "第二张表" }));
    }

    [Test]
    public void A_cell_far_to_the_right_costs_nothing()
    {
        var file = Workbooks.Of(string.Concat(Enumerable.Range(1, 10_000).Select(r => $"<row r='{r}'><c r='A{r}'><v>1</v></c><c r='XFD{r}'><v>2</v></c></row>")));
        using var table = TableFile.Open(new MemoryStream(file), "a.xlsx");
        Assert.That(table.Rows().Sum(r => r.Cells.Count), Is.EqualTo(10_000));
    }

    [TestCase("utf-8", false)]
    [TestCase("utf-8", true)]
    [TestCase("utf-16", true)]
    [TestCase("utf-16BE", true)]
    [TestCase("GB18030", false)]
    public void Text_is_read_in_the_encoding_it_was_written_in(string name, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        byte[] file = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("建议主题,姓名\r\n𠮷祥里小区增设扶手,王秀兰\r\n")];
        using var table = TableFile.Open(new MemoryStream(file), "a.csv");
        Assert.That(table.Rows().Last().Cells, Is.EqualTo(new[] { "𠮷祥里小区增设扶手", "王秀兰" }));
    }

    [TestCase(",")]
    [TestCase(";")]
    [TestCase("\t")]
    public void Commas_semicolons_and_tabs_part_the_cells(string by)
    {
        var text = $"主题{by}\"带{by}号的 \"\"引文\"\"\"{by}末列\n\n一{by}\"两\n行\"{by}'=1+1\n只有一列";
        using var table = TableFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "a.csv");
        var rows = table.Rows().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(r => r.Number), Is.EqualTo(new[] { 1, 3, 4 }));
            Assert.That(rows[0].Cells, Is.EqualTo(new[] { "主题", $"带{by}号的 \"引文\"", "末列" }));
            Assert.That(rows[1].Cells, Is.EqualTo(new[] { "一", "两\n行", "=1+1" }));
            Assert.That(rows[2].Cells, Is.EqualTo(new[] { "只有一列" }));
        }
    }
}
