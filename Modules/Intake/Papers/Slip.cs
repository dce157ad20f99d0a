using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Intake.Papers;

/// <summary>
/// 回执, A6: number, query secret and a code to scan, for whoever handed in paper. No name and no telephone number: a slip gets lost.
/// </summary>
internal sealed class Slip(Suggestion suggestion, string querySecret, string codeContent)
{
    private static readonly Ink Red = new("#B3261E");
    private static readonly Ink Cream = new("#FBF3E7");

    public PageDrawing Page => new(PaperSize.A6, Draw);

    private void Draw(Sheet sheet)
    {
        sheet.Fill(new(0, 0, 105, 20), Red);
        sheet.Text("人民建议回执", new(0, 5, 105, 11), new(FontFace.SerifBold, 20, Ink.White, TextAlign.Centre, 1.4f, 2));
        var topic = new TextStyle(FontFace.Sans, 9.5f, Ink.Black, TextAlign.Left, 1.45f);
        var height = Math.Min(sheet.Text($"建议主题：{suggestion.Topic}", new(8, 24, 89, 16), topic), 16);
        sheet.Text($"收到时间：{At}　{suggestion.Channel.Name()}", new(8, 25 + height, 89, 6), topic with { Ink = Ink.Grey });
        Secret(sheet);
        sheet.QrCode(codeContent, new(66, 78, 31, 31));
        sheet.Text("微信扫码查询", new(62, 109.5f, 39, 5), new(FontFace.SansBold, 8.5f, Red, TextAlign.Centre));
        sheet.Text("怎样查询和认领", new(8, 78, 55, 6), new(FontFace.SansBold, 10.5f, Red));
        sheet.Text("① 打开“智汇市北”小程序，选“凭编号查询”，输入编号和查询码。\n② 想在微信里收到通知，请在“认领建议”中输入同样两项。\n③ 也可以凭本回执到社区或窗口查询。",
            new(8, 85, 54, 32), new(FontFace.Sans, 8.8f, Ink.Black, TextAlign.Left, 1.5f));
        Foot(sheet);
    }

    private void Secret(Sheet sheet)
    {
        sheet.Fill(new(8, 49, 89, 25), Cream, 2);
        sheet.Text("编号", new(12, 52, 16, 7), new(FontFace.Sans, 10, Ink.Grey, TextAlign.Left, 1.6f));
        sheet.Text(suggestion.Number, new(28, 51.2f, 68, 9), new(FontFace.SansBold, 14.5f, Ink.Black, TextAlign.Left, 1.4f));
        sheet.Text("查询码", new(12, 63, 18, 7), new(FontFace.Sans, 10, Ink.Grey, TextAlign.Left, 1.6f));
        sheet.Text($"{querySecret[..4]} {querySecret[4..]}", new(28, 61.2f, 68, 10), new(FontFace.SansBold, 18, Red, TextAlign.Left, 1.3f, 1));
    }

    private void Foot(Sheet sheet)
    {
        var text = suggestion.Missing.Count == 0
            ? "我们自收到次日起5个工作日内作出办理决定，并告知您。"
            : $"您的建议还缺少：{string.Join('、', suggestion.Missing.Select(m => m.Name()))}。请尽快到社区、窗口补充或等候工作人员联系。";
        sheet.Fill(new(8, 118.5f, 89, 0.3f), new("#D9C3A3"));
        var used = sheet.Text(text, new(8, 120, 89, 10), new(FontFace.Sans, 8.8f, Ink.Black, TextAlign.Left, 1.45f));
        sheet.Text("请妥善保管：知道编号和查询码的人都能看到这件建议。", new(8, 120.5f + used, 89, 6), new(FontFace.SansBold, 8.5f, Red, TextAlign.Left, 1.45f));
        if (sheet.Missing.Count > 0)
        {
            var codes = string.Join(' ', sheet.Missing.Select(m => $"U+{char.ConvertToUtf32(m, 0):X}"));
            sheet.Text($"〓 表示打印字库没有的字：{codes}，以系统内记录为准。", new(8, 125.5f + used, 89, 5), new(FontFace.Sans, 7, Ink.Grey));
        }

        sheet.Text("中共青岛市市北区委社会工作部", new(8, 141, 89, 5), new(FontFace.Sans, 8, Ink.Grey, TextAlign.Centre));
    }

    private string At => suggestion.ReceivedAt.ToOffset(Shanghai.Offset).ToString("yyyy年M月d日 HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
