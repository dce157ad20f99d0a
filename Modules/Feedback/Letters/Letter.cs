using System.Globalization;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Feedback.Letters;

/// <summary>Whom a letter goes to, in clear: on the paper only.</summary>
internal sealed record Addressee(string Name, string Address);

/// <summary>How the reader of a letter rates the answer.</summary>
internal sealed record RatingInvitation(string Address, string Code);

/// <summary>
/// 告知书, A4: what was decided or answered, in the words of the mini-program, and how to follow up: number, query secret, a code to scan.
/// </summary>
/// <param name="querySecret">For whoever has no account; nothing for the others.</param>
/// <param name="followUp">What the code holds where there is no answer to rate.</param>
internal sealed class Letter(
    Notice notice, Recipient recipient, Addressee to, string? querySecret, string followUp, RatingInvitation? rating, DateTimeOffset printedAt)
{
    private const float Left = 28, Width = 154;
    private static readonly TextFlow Flow = new(Left, Width, 100, 30, 262);
    private static readonly Ink Red = new("#B3261E");
    private static readonly TextStyle Body = new(FontFace.Sans, 13, Ink.Black, TextAlign.Justified, 1.75f);
    private static readonly TextStyle Small = new(FontFace.Sans, 10.5f, Ink.Grey, TextAlign.Left, 1.6f);

    public string Number => recipient.Number;

    /// <summary>The pages of the letter; the text is set once to learn how many they are.</summary>
    public IReadOnlyList<PageDrawing> Pages(Printer printer)
    {
        List<List<FlowBlock>> pages = [];
        printer.Pdf(recipient.Number, [new(PaperSize.A4, sheet => pages = Flow.Break(sheet, Blocks()))]);
        return [.. pages.Select((blocks, n) => new PageDrawing(PaperSize.A4, sheet => Draw(sheet, blocks, n + 1, pages.Count)))];
    }

    private static string Day(DateTimeOffset at) => Shanghai.DateOf(at).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private IEnumerable<FlowBlock> Blocks()
    {
        yield return new($"{to.Name}：", Body);
        yield return new($"　　您提出的建议《{recipient.Topic}》（编号 {recipient.Number}），{notice.State}（{Day(notice.NewsAt)}）。", Body with { Align = TextAlign.Left });
        foreach (var paragraph in notice.Text.Split('\n').Select(p => p.Trim()).Where(p => p.Length > 0)) yield return new($"　　{paragraph}", Body);
        yield return new("　　感谢您为市北的发展建言献策。", Body, 2);
        yield return new("中共青岛市市北区委社会工作部", Body with { Align = TextAlign.Right }, 6);
        yield return new(Day(printedAt), Body with { Align = TextAlign.Right });
        yield return new(HowToFollowUp(), Small, 8);
    }

    private string HowToFollowUp()
    {
        var secret = querySecret is null ? "" : $"，查询码 {querySecret[..4]} {querySecret[4..]}";
        var look = $"查询进展：打开“智汇市北”小程序，选“凭编号查询”，编号 {recipient.Number}{secret}。";
        return rating is null
            ? look
            : $"{look}\n请您评价：扫描右上角二维码，或打开 {rating.Address[..rating.Address.LastIndexOf('/')]} ，输入短码 {rating.Code[..4]}-{rating.Code[4..]} 和查询码。评价一次有效。";
    }

    private void Draw(Sheet sheet, List<FlowBlock> blocks, int page, int pages)
    {
        if (page == 1) Head(sheet);
        Flow.Draw(sheet, blocks, page == 1);
        if (sheet.Missing.Count > 0)
            sheet.Text("〓 表示打印字库没有的字，以系统内记录为准。", new(Left, 268, Width, 5), new(FontFace.Sans, 8, Ink.Grey));
        sheet.Text($"{recipient.Number}　— {page} / {pages} —", new(Left, 276, Width, 6), new(FontFace.Sans, 9, Ink.Grey, TextAlign.Centre));
    }

    /// <summary>The address stands where a window envelope shows it.</summary>
    private void Head(Sheet sheet)
    {
        sheet.Text($"{to.Address}\n{to.Name}　收", new(Left, 26, 100, 40), new(FontFace.Sans, 12, Ink.Black, TextAlign.Left, 1.6f));
        sheet.QrCode(rating?.Address ?? followUp, new(150, 22, 32, 32));
        sheet.Text(rating is null ? "扫码查询进展" : "扫码评价", new(146, 55, 40, 6), new(FontFace.SansBold, 9.5f, Red, TextAlign.Centre));
        sheet.Text("人民建议告知书", new(Left, 72, Width, 16), new(FontFace.SerifBold, 24, Red, TextAlign.Centre, 1.4f, 3));
        sheet.Fill(new(Left, 91, Width, 0.6f), Red);
    }
}
