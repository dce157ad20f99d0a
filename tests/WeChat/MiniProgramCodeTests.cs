using NUnit.Framework;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Tests.WeChat;

[Parallelizable(ParallelScope.All)]
internal sealed class MiniProgramCodeTests
{
    [Test]
    public async Task A_code_is_a_picture()
    {
        await using var bed = await WeChatBed.StartAsync();
        var code = (await bed.Get<IMiniProgramCodes>().GetUnlimitedAsync("s=0193a7c2e4b87f1e9d0b1a2c", "pages/handin/index")).Value!;
        Assert.That(code.ContentType, Is.EqualTo("image/png"));
        Assert.That(code.Image.Span[..8].ToArray(), Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }));
        var width = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(code.Image.Span[16..]);
        Assert.That(width, Is.InRange(280, 430));
    }

    [TestCase("", null, 430, 40169)]
    [TestCase("123456789012345678901234567890123", null, 430, 40169)]
    [TestCase("建议", null, 430, 40129)]
    [TestCase("a%20b", null, 430, 40129)]
    [TestCase("s=1", "/pages/home/index", 430, 41030)]
    [TestCase("s=1", "pages/unknown/index", 430, 41030)]
    [TestCase("s=1", "pages/home/index", 100, 40097)]
    public async Task What_WeChat_would_not_draw_is_refused(string scene, string? page, int width, int code)
    {
        await using var bed = await WeChatBed.StartAsync(new() { Pages = ["pages/home/index"] });
        var result = await bed.Get<IMiniProgramCodes>().GetUnlimitedAsync(scene, page, new(Width: width));
        Assert.That((int)result.Code, Is.EqualTo(code));
    }

    [Test]
    public async Task An_unreleased_page_passes_when_it_need_not_be_checked()
    {
        await using var bed = await WeChatBed.StartAsync(new() { Pages = ["pages/home/index"] });
        var result = await bed.Get<IMiniProgramCodes>().GetUnlimitedAsync("s=1", "pages/new/index", new(MiniProgramVersion.Trial, CheckPage: false));
        Assert.That(result.Succeeded, Is.True);
        Assert.That(bed.Server.Calls.All[^1].Body, Does.Contain("\"env_version\":\"trial\"").And.Contain("\"check_path\":false"));
    }

    [Test]
    public async Task Bytes_that_are_no_picture_are_not_believed_whatever_their_type_says()
    {
        await using var bed = await WeChatBed.StartAsync();
        bed.Server.Break(new("/wxa/getwxacodeunlimit") { RawBody = "GIF89a", ContentType = "image/jpeg" });
        Assert.That((await bed.Get<IMiniProgramCodes>().GetUnlimitedAsync("s=1")).Code, Is.EqualTo(WeChatErrorCode.Unreadable));
    }
}
