using ZhihuiShibei.Intake.Submitting;

namespace ZhihuiShibei.Tests.Intake;

internal sealed class PlainTextTests
{
    [TestCase("  老旧楼院\r\n加装扶手\t一层 ", "老旧楼院 加装扶手 一层", TestName = "breaks and tabs become spaces")]
    [TestCase("请\u200B加\uFEFF装\u202E扶手\u2066", "请加装扶手", TestName = "what nobody sees goes")]
    [TestCase("𠮷祥里👨‍👩‍👧‍👦的路❤️‍🩹", "𠮷祥里👨‍👩‍👧‍👦的路❤️‍🩹", TestName = "rare characters and joined emoji stay")]
    [TestCase("甲\0乙\u0007", "甲乙", TestName = "control characters go")]
    public void A_line_holds_what_a_reader_sees(string typed, string kept) => Assert.That(PlainText.Line(typed), Is.EqualTo(kept));

    [Test]
    public void Half_a_character_goes() => Assert.That(PlainText.Line("断\uD842字\uDFB7"), Is.EqualTo("断字"));

    [Test]
    public void Paragraphs_keep_their_breaks() => Assert.That(PlainText.Paragraphs("一、\r\n二、\n\n三、\u2028四"), Is.EqualTo("一、\n二、\n\n三、\n四"));
}
