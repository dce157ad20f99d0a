using System.Text.Encodings.Web;
using ZhihuiShibei.Pages;

namespace ZhihuiShibei.Tests.Edge;

/// <summary>What people wrote stands on a page as they wrote it, and stays text.</summary>
internal sealed class PlainCharacterTests
{
    [TestCase("市北𠮷😀", "市北𠮷😀")]
    [TestCase("<b>\"&'`+", "&lt;b&gt;&quot;&amp;&#x27;`&#x2B;")]
    [TestCase("&#x4E2D;", "&amp;#x4E2D;")]
    [TestCase("&#x3C;script&#x3E;", "&amp;#x3C;script&amp;#x3E;")]
    public void Encoded_text_keeps_what_means_something_to_HTML_encoded(string written, string page) =>
        Assert.That(PlainCharacters.In(HtmlEncoder.Default.Encode(written)), Is.EqualTo(page));
}
