using ZhihuiShibei.Files.Printing;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Boxes;

/// <summary>
/// 征集箱海报, drawn for A4 and enlarged for A3: what is collected and what is not, the six elements, where the box stands, and how to
/// ask afterwards. Colours and white space keep it readable from two metres and by old eyes.
/// </summary>
internal sealed class Poster(SuggestionBox box, byte[] code, PaperSize paper)
{
    private static readonly Ink Red = new("#B3261E");
    private static readonly Ink Cream = new("#FBF3E7");
    private static readonly Ink Brown = new("#7A4B1E");
    private static readonly string[] Elements = ["建议主题", "主要事由", "对策措施", "建议人姓名（名称）", "联系方式", "基本信息"];

    private readonly float _scale = paper.Width / PaperSize.A4.Width;

    public PageDrawing Page => new(paper, Draw);

    private void Draw(Sheet sheet)
    {
        sheet.Fill(At(0, 0, 210, 56), Red);
        sheet.Text("人民建议征集箱", At(0, 8, 210, 24), Style(FontFace.SerifBold, 46, Ink.White, TextAlign.Centre, spacing: 4));
        sheet.Text("您的建议，市北的行动。我们认真对待每一件建议，件件有答复。", At(0, 38, 210, 10), Style(FontFace.Sans, 14.5f, new("#FFE9C7"), TextAlign.Centre));
        Section(sheet, 66, "征集什么", "对市北区经济社会发展和群众生活中公共事务的建议：发现的问题、原因，以及您认为应该怎么做。"
            + "民生保障、城市建设管理、社会治理、营商环境、商圈经济、产业发展、文化旅游、安全稳定、司法行政、生态环境等方面均可。");
        Section(sheet, 105.5f, "不征集什么", "申诉求决、检举控告，以及依法应当通过诉讼、仲裁、行政复议等途径解决的事项。"
            + "个人诉求请拨打12345；检举控告请向纪检监察机关反映（12388）；紧急情况请拨打110、119、120。");
        SixElements(sheet);
        Foot(sheet);
    }

    private void Section(Sheet sheet, float top, string title, string text)
    {
        sheet.Fill(At(18, top + 1.2f, 1.6f, 6.6f), Red);
        sheet.Text(title, At(22, top, 100, 9), Style(FontFace.SansBold, 18, Red, leading: 1.4f));
        sheet.Text(text, At(22, top + 11, 170, 24), Style(FontFace.Sans, 13, Ink.Black, TextAlign.Justified, leading: 1.65f));
    }

    private void SixElements(Sheet sheet)
    {
        sheet.Fill(At(18, 146.2f, 1.6f, 6.6f), Red);
        sheet.Text("一件建议请写明六项", At(22, 145, 120, 9), Style(FontFace.SansBold, 18, Red, leading: 1.4f));
        for (var i = 0; i < Elements.Length; i++)
        {
            var cell = At(22 + (i % 3 * 57.5f), 157 + (i / 3 * 15), 55, 12.5f);
            sheet.Fill(cell, Cream, 2 * _scale);
            sheet.Text($"{i + 1}　{Elements[i]}", cell with { Top = cell.Top + (2.9f * _scale) }, Style(FontFace.SansBold, 13, Brown, TextAlign.Centre, leading: 1.4f));
        }

        sheet.Text("基本信息：个人或单位、所在街道社区。请勿填写身份证号码；联系方式仅用于核实和答复。",
            At(22, 188, 170, 8), Style(FontFace.Sans, 11, Ink.Grey));
    }

    private void Foot(Sheet sheet)
    {
        sheet.Fill(At(0, 199, 210, 98), Cream);
        sheet.Fill(At(140, 206, 52, 52), Ink.White, 3 * _scale);
        sheet.Picture(code, At(143, 209, 46, 46));
        sheet.Text("微信扫码，在线提建议", At(136, 260, 60, 8), Style(FontFace.SansBold, 13, Red, TextAlign.Centre));
        sheet.Text("提交以后怎样查询", At(18, 206, 115, 9), Style(FontFace.SansBold, 16, Red, leading: 1.4f));
        sheet.Text(
            "① 在线提交的，在小程序“我的建议”中查看。\n② 投入本箱的，登记后由工作人员交给您一张回执，上有建议编号和查询码；"
            + "在小程序中输入这两项，就能查看进展，也可以把建议认领到自己的账号。\n③ 我们在收到后5个工作日内作出办理决定，并通过电话或微信告知您。",
            At(18, 217, 114, 50), Style(FontFace.Sans, 12, Ink.Black, leading: 1.6f));
        sheet.Fill(At(18, 272, 174, 0.35f), new("#D9C3A3"));
        sheet.Text($"箱号　{box.Code[..3]} {box.Code[3..]}", At(136, 275, 56, 12), Style(FontFace.SansBold, 17, Ink.Black, TextAlign.Right, leading: 1.4f));
        var (name, place) = (Style(FontFace.SansBold, 13, Ink.Black, leading: 1.4f), Style(FontFace.Sans, 10.5f, Ink.Black, leading: 1.4f));
        sheet.Text(sheet.Shorten(box.Name, 114 * _scale, name, 1), At(18, 274.5f, 114, 7), name);
        sheet.Text(sheet.Shorten(WhereItStands, 96 * _scale, place, 2), At(18, 281.5f, 96, 11), place);
        sheet.Text("中共青岛市市北区委社会工作部", At(116, 284.5f, 76, 6), Style(FontFace.Sans, 10, Ink.Grey, TextAlign.Right));
    }

    private string WhereItStands => $"{Divisions.NameOf(box.SubdistrictCode)}　{box.Place}";

    private Area At(float left, float top, float width, float height) => new(left * _scale, top * _scale, width * _scale, height * _scale);

    private TextStyle Style(FontFace face, float size, Ink ink, TextAlign align = TextAlign.Left, float leading = 1.5f, float spacing = 0) =>
        new(face, size * _scale, ink, align, leading, spacing * _scale);
}
