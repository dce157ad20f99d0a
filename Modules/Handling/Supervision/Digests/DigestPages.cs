using System.Globalization;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Handling.Supervision.Digests;

/// <summary>领导摘报 on A4: red head, number and day, one paragraph an item, and at the end what it is not for.</summary>
internal static class DigestPages
{
    private const float Left = 28, Width = 154;
    private static readonly TextFlow Flow = new(Left, Width, 82, 30, 265);
    private static readonly Ink Red = new("#C00000");
    private static readonly TextStyle Body = new(FontFace.Sans, 14, Ink.Black, TextAlign.Justified, 1.75f);
    private static readonly TextStyle Heading = new(FontFace.SansBold, 14, Ink.Black, TextAlign.Left, 1.75f);
    private static readonly TextStyle Small = new(FontFace.Sans, 10.5f, Ink.Grey, TextAlign.Justified, 1.5f);

    /// <param name="lines">As its reader may see them, in their order.</param>
    public static Printed Print(LeaderDigest its, IReadOnlyList<DigestLine> lines, Printer printer) =>
        Flow.PrintNumbered(printer, "人民建议督办摘报", [.. Blocks(its, lines)], sheet => Head(sheet, its));

    private static IEnumerable<FlowBlock> Blocks(LeaderDigest its, IReadOnlyList<DigestLine> lines)
    {
        yield return new("人民建议督办摘报", new(FontFace.SerifBold, 20, Ink.Black, TextAlign.Centre, 1.5f), 4);
        if (its.Remark.Length > 0) yield return new($"　　{its.Remark}", Body, 2);
        yield return new($"　　截至{Day(its.ComposedAt)}，以下{lines.Count}项超期较久，现将情况摘报如下。", Body, 2);
        foreach (var line in lines)
        {
            var number = line.Number is null ? "" : $"（{line.Number}）";
            yield return new($"{line.Position}. {line.Title}{number}", Heading, 3);
            yield return new(
                $"　　责任单位：{line.UnitName}。{line.ClockText}于{Day(line.DueAt.AddTicks(-1))}届满，已超期{line.OverdueDays}天，属第{line.Time}次超期。", Body);
            yield return new(
                line.Cause is null
                    ? "　　责任单位尚未回应督办。"
                    : $"　　原因：{line.Cause}　措施：{line.Measure}　承诺于{line.Until:yyyy年M月d日}前完成。", Body);
        }

        yield return new("　　本摘报只用于推动具体事项的办理，不计分、不排名，不作为考核依据（国办函〔2026〕12号）。", Small, 4);
    }

    private static void Head(Sheet sheet, LeaderDigest its)
    {
        sheet.Text("督办摘报", new(Left, 26, Width, 22), new(FontFace.SerifBold, 40, Red, TextAlign.Centre, 1.3f, 6));
        var line = its.Number is { } number ? $"{number}　　{Day(its.IssuedAt!.Value)}" : "送审稿，未经印发，不得外传";
        sheet.Text(line, new(Left, 54, Width, 8), new(FontFace.Sans, 13, Ink.Black, TextAlign.Centre));
        sheet.Text("中共青岛市市北区委社会工作部", new(Left, 63, Width, 8), new(FontFace.Sans, 13, Ink.Black, TextAlign.Centre));
        sheet.Fill(new(Left, 75, Width, 0.8f), Red);
    }

    private static string Day(DateTimeOffset at) => Shanghai.Local(at).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
