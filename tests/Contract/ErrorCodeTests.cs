using System.Text.RegularExpressions;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Tests.Contract;

/// <summary>错误码: stable, one meaning each, and a sentence that helps.</summary>
internal sealed class ErrorCodeTests
{
    private IReadOnlyList<ErrorCode> _codes = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _codes = (await ContractFiles.ComposeAsync()).Errors.Codes;

    [Test]
    public void Each_code_is_declared_once() => Assert.That(_codes.Select(c => c.Code), Is.Unique);

    [Test]
    public void Codes_are_dotted_and_lower_case() =>
        Assert.That(_codes.Select(c => c.Code), Has.All.Match(@"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\z"));

    [Test]
    public void Statuses_are_refusals() => Assert.That(_codes.Select(c => c.Status), Has.All.InRange(400, 503));

    [Test]
    public void Texts_are_Chinese_sentences()
    {
        var wrong = _codes.Where(c => !Regex.IsMatch(c.Text, "[一-鿿].*。$")).Select(c => $"{c.Code}: {c.Text}");
        Assert.That(wrong, Is.Empty);
    }

    /// <summary>A bare "wrong" leaves a person standing: the text asks for something, or says what holds instead.</summary>
    [Test]
    public void Texts_lead_on()
    {
        string[] leads = ["请", "须", "只能", "只有", "不能", "没有", "已", "无效", "不正确", "稍后", "不存在"];
        var mute = _codes.Where(c => !leads.Any(l => c.Text.Contains(l, StringComparison.Ordinal))).Select(c => $"{c.Code}: {c.Text}");
        Assert.That(mute, Is.Empty);
    }
}
