using System.Globalization;
using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Kernel.Clocks;

namespace ZhihuiShibei.Contest.Awards.Certificates;

/// <summary>What stands on a certificate.</summary>
/// <param name="Winner">In full: it is handed to the winner.</param>
/// <param name="Address">Of the page that verifies it.</param>
/// <param name="ForUnits">转化运用: a unit is commended for what it made of a suggestion.</param>
internal sealed record CertificateWords(
    string Winner, string Contest, string Work, string Kind, string Number, string Address, string Code, string Issuer,
    DateTimeOffset IssuedAt, bool ForUnits);

/// <summary>
/// 荣誉证书, A4 across: a gold frame, a red chop with the platform's own name as an ornament (no seal of an office: that is put on by
/// hand, in the room left for it), and a code by which anybody finds out whether it is genuine.
/// </summary>
internal sealed class CertificateSheet(CertificateWords its)
{
    private static readonly Ink Paper = new("#FFFCF4");
    private static readonly Ink Gold = new("#B48A3C");
    private static readonly Ink Pale = new("#E9D9B4");
    private static readonly Ink Red = new("#A8201A");
    private static readonly Ink Brown = new("#5B4636");

    public PageDrawing Page => new(PaperSize.A4.Landscape, Draw);

    private void Draw(Sheet sheet)
    {
        Border(sheet);
        Chop(sheet, 141, 24);
        sheet.Text("荣誉证书", new(30, 43, 237, 24), new(FontFace.SerifBold, 46, Red, TextAlign.Centre, 1.3f, 18));
        Rule(sheet, 68);
        var name = new TextStyle(FontFace.SerifBold, its.Winner.Length > 14 ? 20 : 26, Ink.Black, Leading: 1.3f);
        sheet.Text(sheet.Shorten($"{its.Winner}：", 229, name, 1), new(34, 76, 229, 13), name);
        var body = new TextStyle(FontFace.Sans, 17, Ink.Black, TextAlign.Justified, 1.75f);
        var said = its.ForUnits
            ? $"　　贵单位将人民建议转化运用为“{Cut(its.Work)}”，在{its.Contest}中荣获"
            : $"　　您提出的建议“{Cut(its.Work)}”在{its.Contest}中荣获";
        var used = sheet.Text(said, new(34, 93, 229, 34), body);
        sheet.Text(its.Kind, new(34, 95 + used, 229, 20), new(FontFace.SerifBold, its.Kind.Length > 8 ? 30 : 36, Red, TextAlign.Centre, 1.3f, 6));
        sheet.Text(its.ForUnits ? "特此通报表扬。" : "特颁此证，以资鼓励。", new(34, 115 + used, 229, 10), body with { Align = TextAlign.Left });
        Foot(sheet);
    }

    private void Foot(Sheet sheet)
    {
        sheet.Fill(new(33, 149, 36, 36), Ink.White, 1.5f);
        sheet.QrCode(its.Address, new(34, 150, 34, 34));
        var small = new TextStyle(FontFace.Sans, 9.5f, Brown);
        sheet.Text($"编号　{its.Number}", new(72, 163, 90, 6), small);
        sheet.Text($"扫码核验真伪，或在验证页输入验证码\n{Grouped(its.Code)}", new(72, 170, 90, 12), small);
        var signed = new TextStyle(FontFace.SerifBold, 17, Ink.Black, TextAlign.Right, 1.4f);
        sheet.Text(its.Issuer, new(150, 161, 110, 9), signed);
        sheet.Text(Shanghai.DateOf(its.IssuedAt).ToString("yyyy年M月d日", CultureInfo.InvariantCulture), new(150, 172, 110, 9),
            signed with { Face = FontFace.Sans, Size = 15 });
    }

    private static void Border(Sheet sheet)
    {
        var page = new Area(0, 0, sheet.Size.Width, sheet.Size.Height);
        sheet.Fill(page, Paper);
        sheet.Frame(page.Inset(9), Gold, 2.2f);
        sheet.Frame(page.Inset(11.6f), Gold, 0.35f);
        sheet.Frame(page.Inset(15), Pale, 0.9f);
        foreach (var (x, y, right, down) in new[] { (9f, 9f, 1f, 1f), (288f, 9f, -1f, 1f), (9f, 201f, 1f, -1f),
            (288f, 201f, -1f, -1f) }) Corner(sheet, x, y, right, down);
    }

    /// <summary>Steps of a meander in each corner.</summary>
    private static void Corner(Sheet sheet, float x, float y, float right, float down)
    {
        sheet.Shape([At(0, 0), At(22, 0), At(22, 3), At(3, 3), At(3, 22), At(0, 22)], Gold);
        sheet.Shape([At(6, 6), At(17, 6), At(17, 8), At(8, 8), At(8, 17), At(6, 17)], Gold);
        sheet.Shape([At(10, 10), At(14, 10), At(10, 14)], Red);

        (float X, float Y) At(float dx, float dy) => (x + (right * dx), y + (down * dy));
    }

    /// <summary>A name chop of the platform, as on paintings.</summary>
    private static void Chop(Sheet sheet, float left, float top)
    {
        sheet.Fill(new(left, top, 15, 15), Red, 1.6f);
        sheet.Frame(new Area(left, top, 15, 15).Inset(0.9f), Paper, 0.35f, 1);
        var letters = new TextStyle(FontFace.SerifBold, 15, Paper, TextAlign.Centre, 1.12f, 1);
        sheet.Text("市智\n北汇", new(left, top + 1.5f, 15, 14), letters);
    }

    private static void Rule(Sheet sheet, float top)
    {
        sheet.Fill(new(92, top, 48, 0.4f), Gold);
        sheet.Fill(new(157, top, 48, 0.4f), Gold);
        sheet.Shape([(148.5f, top - 2.2f), (151, top + 0.2f), (148.5f, top + 2.6f), (146, top + 0.2f)], Red);
    }

    /// <summary>Without emoji, which no font for certificates has; a name is never changed.</summary>
    private static string Cut(string work)
    {
        var text = new StringInfo(string.Concat(work.EnumerateRunes().Where(r => r.Value is not (>= 0x1F000 and <= 0x1FFFF or 0x200D or 0xFE0F))));
        return text.LengthInTextElements <= 50 ? text.String : text.SubstringByTextElements(0, 50) + "…";
    }

    private static string Grouped(string code) => string.Join(' ', code.Chunk(4).Select(c => new string(c)));
}
