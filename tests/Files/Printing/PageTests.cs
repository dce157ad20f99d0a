using Microsoft.Extensions.Options;
using SkiaSharp;
using UglyToad.PdfPig;
using ZhihuiShibei.Files.Printing;

namespace ZhihuiShibei.Tests.Files.Printing;

/// <summary>Pages are set as a Chinese reader expects, and what cannot be shown is said.</summary>
internal sealed class PageTests
{
    private static readonly TextStyle Body = new(FontFace.Sans, 12, Ink.Black);

    private readonly Fonts _fonts = new(Options.Create(new PrintingSettings()));

    [OneTimeTearDown]
    public void TearDown() => _fonts.Dispose();

    [Test]
    public void One_drawing_becomes_a_PDF_with_text_that_can_be_copied_and_a_picture_of_the_same_size()
    {
        var page = new PageDrawing(PaperSize.A6, sheet =>
        {
            sheet.Text("𠮷祥里人民建议ABC 2024", new(10, 10, 85, 20), Body);
            sheet.QrCode("t=SB-20241128-0042-K", new(10, 40, 30, 30));
        });
        var (pdf, png) = (new Printer(_fonts).Pdf("页", [page, page]), new Printer(_fonts).Png(page, 100));
        using var document = PdfDocument.Open(pdf.Content);
        using var picture = SKBitmap.Decode(png.Content);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(document.NumberOfPages, Is.EqualTo(2));
            Assert.That(document.GetPage(1).Width, Is.EqualTo(105 / 25.4 * 72).Within(0.5));
            Assert.That(document.GetPage(2).Text, Does.Contain("𠮷").And.Contain("ABC").And.Contain("2024"));
            Assert.That((picture.Width, picture.Height), Is.EqualTo((413, 583)));
            Assert.That(pdf.Missing, Is.Empty);
        }
    }

    [Test]
    public void What_no_font_has_is_marked_and_reported_and_never_an_empty_box()
    {
        var printed = new Printer(_fonts).Png(new(PaperSize.A6, sheet => sheet.Text("扶手👵🏽请装", new(10, 10, 85, 20), Body)));
        Assert.That(printed.Missing, Is.EqualTo(new[] { "👵🏽" }));
    }

    [TestCase("设一处（含灯）座椅，方便老人。", 7, "设一处（含灯）|座椅，方便老|人。", TestName = "no line begins with a closing mark")]
    [TestCase("请在楼道（一层）装灯", 5, "请在楼道|（一层）装|灯", TestName = "no line ends with an opening mark")]
    [TestCase("请拨打12345咨询", 5, "请拨打|12345咨询", TestName = "a number stays whole")]
    [TestCase("12345678901234", 3, "12345|67890|1234", TestName = "a word that is longer than a line is cut")]
    [TestCase("", 5, "", TestName = "an empty paragraph is an empty line")]
    public void Lines_break_where_they_may(string text, int characters, string expected)
    {
        var clusters = new Shaper(_fonts).Shape(text, Body, new HashSet<string>());
        var lines = LineBreaker.Break(clusters, 12f * characters).Select(range => string.Concat(clusters[range].Select(c => c.Text)));
        Assert.That(string.Join('|', lines), Is.EqualTo(expected));
    }

    [Test]
    public void No_text_is_lost_between_lines_whatever_its_length()
    {
        var random = new Random(20241128);
        const string Signs = "人民建议征集，。（）“”abc 123、：；《》𠮷ー%";
        for (var i = 0; i < 200; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(80)).Select(_ => Signs[random.Next(Signs.Length)]).Where(c => !char.IsSurrogate(c)));
            var clusters = new Shaper(_fonts).Shape(text, Body, new HashSet<string>());
            var width = 12f * random.Next(1, 20);
            var lines = LineBreaker.Break(clusters, width).Select(range => clusters[range]).ToList();
            Assert.That(string.Concat(lines.SelectMany(l => l.Select(c => c.Text))).Replace(" ", ""), Is.EqualTo(text.Replace(" ", "")), text);
            Assert.That(lines.Where(l => l.Count > 1).Select(l => l.Sum(c => c.Advance)), Has.All.LessThanOrEqualTo(width + 0.1f), text);
        }
    }

    [Test]
    public void A_missing_font_is_named_at_first_use_and_found_once_it_is_there()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.ttc");
        using var fonts = new Fonts(Options.Create(new PrintingSettings { Sans = path }));
        var page = new PageDrawing(PaperSize.A6, sheet => sheet.Text("建议", new(10, 10, 85, 20), Body));
        Assert.That(() => new Printer(fonts).Png(page), Throws.TypeOf<FontMissingException>().With.Message.Contains(path).And.Message.Contains("fonts-noto-cjk"));
        File.Copy(new PrintingSettings().Sans, path);
        Assert.That(new Printer(fonts).Png(page).Missing, Is.Empty);
        File.Delete(path);
    }

    [Test]
    public async Task Many_print_at_once()
    {
        var page = new PageDrawing(PaperSize.A4, sheet => sheet.Text(string.Concat(Enumerable.Repeat("人民建议征集，", 200)), new(10, 10, 190, 270), Body));
        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new Printer(_fonts).Png(page, 72).Content)));
        Assert.That(pages.Select(Convert.ToHexString).Distinct().Count(), Is.EqualTo(1));
    }
}
