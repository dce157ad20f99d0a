using ZhihuiShibei.Intake.Searching;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Tests.Intake.Searching;

internal sealed class WordsTests
{
    [TestCase("扶手 电梯", "扶手|电梯")]
    [TestCase("　扶手\t 扶手 ", "扶手", TestName = "full-width spaces, twice the same")]
    [TestCase("“老旧 楼院” 扶手", "老旧 楼院|扶手", TestName = "a phrase in Chinese quotation marks")]
    [TestCase("\"老旧 楼院", "老旧 楼院", TestName = "a mark that is not closed")]
    [TestCase("ＡＥＤ除颤器 路", "aed除颤器|路", TestName = "one character beside a word")]
    public void Words_are_read_as_typed(string typed, string words) => Assert.That(Words.Parse(typed).All, Is.EqualTo(words.Split('|')));

    [TestCase("路")]
    [TestCase("路 手")]
    [TestCase("，。！👍")]
    public void Single_characters_are_refused(string typed) =>
        Assert.That(Assert.Throws<Refusal>(() => Words.Parse(typed))!.Code.Code, Is.EqualTo("search.too-short"));

    [Test]
    public void Marks_are_where_the_words_are_and_never_overlap()
    {
        var marks = Words.Parse("扶手 手架").MarksIn("👵装扶手架，ＡＢ扶手");
        Assert.That(marks.Select(m => (m.Offset, m.Length)), Is.EqualTo(new[] { (3, 2), (9, 2) }));
    }

    [TestCase("SB-20241128-0042-L", 2)]
    [TestCase("20241128", 1)]
    [TestCase("0042", 1)]
    [TestCase("20241128-0042", 2)]
    [TestCase("", 0)]
    public void Numbers_may_be_given_in_part(string typed, int features) => Assert.That(NumberPart.Features(typed), Has.Count.EqualTo(features));

    [TestCase("SB-20241128-0042-M")]
    [TestCase("2024112")]
    [TestCase("20241328")]
    [TestCase("找不到的")]
    [TestCase("202411280042123")]
    public void What_is_no_number_is_refused(string typed) =>
        Assert.That(Assert.Throws<Refusal>(() => NumberPart.Features(typed))!.Code.Code, Is.EqualTo("search.bad-number"));
}
