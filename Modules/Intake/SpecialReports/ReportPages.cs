using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Intake.Themes.Ranking;

namespace ZhihuiShibei.Intake.SpecialReports;

/// <summary>
/// 专报 on A4: red head, number and day, title, addressees, text, the figures with what they mean, the excerpts.
/// </summary>
internal sealed class ReportPages(SpecialReport report)
{
    private const float Left = 28, Width = 154, Top = 30, Bottom = 265, HeadHeight = 62;
    private static readonly TextFlow Flow = new(Left, Width, Top + HeadHeight - 10, Top, Bottom);
    private static readonly Ink Red = new("#C00000");
    private static readonly TextStyle Body = new(FontFace.Sans, 14, Ink.Black, TextAlign.Justified, 1.75f);
    private static readonly TextStyle Heading = new(FontFace.SansBold, 14, Ink.Black, TextAlign.Left, 1.75f);
    private static readonly TextStyle Small = new(FontFace.Sans, 10.5f, Ink.Grey, TextAlign.Justified, 1.5f);

    public Printed Print(Printer printer) => Flow.PrintNumbered(printer, report.Title, [.. Blocks()], Head);

    private IEnumerable<FlowBlock> Blocks()
    {
        yield return new(report.Title, new(FontFace.SerifBold, 20, Ink.Black, TextAlign.Centre, 1.5f), 4);
        if (report.Addressees.Length > 0) yield return new($"报送：{report.Addressees}", Body, 2);
        foreach (var paragraph in Paragraphs(report.Text)) yield return new($"　　{paragraph}", Body);
        if (report.Excerpts.Count > 0) yield return new("建议摘录（已脱敏）", Heading, 3);
        foreach (var excerpt in report.Excerpts.OrderBy(e => e.Position)) yield return new($"　　{excerpt.Position}. {excerpt.Text}", Body);
        yield return new("数据说明", Heading, 3);
        yield return new($"　　{report.Figures.InWords("本主题")}统计于{FrozenFigures.Day(report.Figures.CountedAt)}。", Small);
        yield return new($"　　{RankingPages.Definition}", Small);
    }

    private static IEnumerable<string> Paragraphs(string text) => text.Split('\n').Select(p => p.Trim()).Where(p => p.Length > 0);

    private void Head(Sheet sheet)
    {
        sheet.Text("市北民意专报", new(Left, 26, Width, 22), new(FontFace.SerifBold, 40, Red, TextAlign.Centre, 1.3f, 6));
        var line = report.Number is { } number ? $"{number}　　{FrozenFigures.Day(report.IssuedAt!.Value)}" : "送审稿，未经核发，不得外传";
        sheet.Text(line, new(Left, 54, Width, 8), new(FontFace.Sans, 13, Ink.Black, TextAlign.Centre));
        sheet.Text("中共青岛市市北区委社会工作部", new(Left, 63, Width, 8), new(FontFace.Sans, 13, Ink.Black, TextAlign.Centre));
        sheet.Fill(new(Left, 75, Width, 0.8f), Red);
    }
}
