using ZhihuiShibei.Contest.Collections.Writing;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Tests.Contest.Collections;

/// <summary>What an official's editor may send, and what of it reaches the page.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RichTextTests
{
    [TestCase("<p>好</p><script>alert(1)</script>", "<p>好</p>")]
    [TestCase("<p onclick=\"x()\" style=\"color:red\" class=\"a\">好</p>", "<p>好</p>")]
    [TestCase("<a href=\"javascript:alert(1)\">点</a>", "<a rel=\"noopener noreferrer nofollow\">点</a>")]
    [TestCase("<a href=\"JaVa\nScript:alert(1)\">点</a>", "<a rel=\"noopener noreferrer nofollow\">点</a>")]
    [TestCase("<a href=\"data:text/html,x\">点</a>", "<a rel=\"noopener noreferrer nofollow\">点</a>")]
    [TestCase("<a href=\"https://www.qingdao.gov.cn/\" target=\"_blank\">点</a>", "<a href=\"https://www.qingdao.gov.cn/\" rel=\"noopener noreferrer nofollow\">点</a>")]
    [TestCase("好<img src=x onerror=alert(1)>", "好")]
    [TestCase("好<svg><style><img src=x onerror=alert(1)></style></svg>", "好")]
    [TestCase("好<iframe src=\"https://x\"></iframe><form><input></form>", "好")]
    [TestCase("<h1>一</h1><h2>二</h2><h4>四</h4>", "<h3>一</h3><h3>二</h3><h3>四</h3>")]
    [TestCase("<ul><li>𠮷😀</li></ul>", "<ul><li>𠮷😀</li></ul>")]
    [TestCase("a < b & c", "a &lt; b &amp; c")]
    [TestCase("<p>没关", "<p>没关</p>")]
    [TestCase("好<!-- <script>x</script> -->", "好")]
    [TestCase("好<math><mtext></p><script>alert(1)</script>", "好")]
    public void What_is_harmless_stays_and_nothing_else(string sent, string kept) => Assert.That(RichText.Safe(sent), Is.EqualTo(kept));

    [TestCase("")]
    [TestCase("<script>alert(1)</script>")]
    [TestCase("<p> \u200B </p>")]
    [TestCase("<img src=x>")]
    public void Nothing_to_read_is_nothing(string sent) => Assert.That(RichText.Safe(sent), Is.Null);

    [Test]
    public void Cleaning_twice_is_cleaning_once()
    {
        var once = RichText.Safe("<h1>一<b>二</b></h1><p>a &lt;script&gt; b</p><a href='https://x.cn/?a=1&b=2'>c</a>")!;
        Assert.That(RichText.Safe(once), Is.EqualTo(once));
    }

    [TestCase("请致电13805320001", true)]
    [TestCase("请致电138-0532-0001", true)]
    [TestCase("37020319500101123X", true)]
    [TestCase("请致电0532-83801234或12345", false)]
    public void Nobody_s_number_is_published(string text, bool personal) =>
        Assert.That(() => PlainWords.Text(text), personal ? Throws.TypeOf<Refusal>() : Throws.Nothing);

    [Test]
    public void Signs_that_turn_a_line_round_are_gone_and_paragraphs_stay() =>
        Assert.That(PlainWords.Text(" 一\u202E二\r\n三\t四 "), Is.EqualTo("一二\n三 四"));
}
