using System.Globalization;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Feedback.Letters;

/// <summary>寄送清单: lies on top of a printed batch; the post office's numbers are written into it. No names: the letters carry them.</summary>
internal sealed class PostingList(IReadOnlyList<string> numbers, int leftOut, DateTimeOffset printedAt)
{
    private const int PerPage = 30;
    private static readonly TextStyle Cell = new(FontFace.Sans, 11, Ink.Black);

    public IReadOnlyList<PageDrawing> Pages =>
        [.. numbers.Chunk(PerPage).Select((page, n) => new PageDrawing(PaperSize.A4, sheet => Draw(sheet, page, n * PerPage)))];

    private void Draw(Sheet sheet, string[] page, int before)
    {
        var at = Shanghai.Local(printedAt).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);
        sheet.Text("告知书寄送清单", new(20, 18, 170, 14), new(FontFace.SerifBold, 20, Ink.Black, TextAlign.Centre));
        var besides = leftOut == 0 ? "" : $"　另有{leftOut}件未打印：收信人信息已删除或没有地址";
        sheet.Text($"打印时间 {at}　共{numbers.Count}件{besides}", new(20, 33, 170, 8), new(FontFace.Sans, 10, Ink.Grey, TextAlign.Centre));
        Row(sheet, 44, "序号", "建议编号", "寄出日期", "挂号信编号");
        for (var i = 0; i < page.Length; i++) Row(sheet, 51 + (i * 7), $"{before + i + 1}", page[i], "", "");
    }

    private static void Row(Sheet sheet, float top, params ReadOnlySpan<string> cells)
    {
        ReadOnlySpan<float> lefts = [20, 38, 100, 135, 190];
        for (var i = 0; i < cells.Length; i++)
        {
            sheet.Frame(new(lefts[i], top, lefts[i + 1] - lefts[i], 7), Ink.Grey, 0.2f);
            sheet.Text(cells[i], new(lefts[i] + 2, top + 0.8f, lefts[i + 1] - lefts[i] - 4, 6), Cell);
        }
    }
}
