using NUnit.Framework;
using ZhihuiShibei.WeChat;
using ZhihuiShibei.WeChatStandIn;

namespace ZhihuiShibei.Tests.WeChat;

[Parallelizable(ParallelScope.All)]
internal sealed class LoginAndPhoneTests
{
    private const string PhonePath = "/wxa/business/getuserphonenumber";

    [Test]
    public async Task A_login_code_serves_once()
    {
        await using var bed = await WeChatBed.StartAsync();
        var first = await bed.Get<IWeChatAuth>().ExchangeCodeAsync($"dev-{WeChatBed.OpenId}.1");
        Assert.That(first.Succeeded, Is.True);
        Assert.That(first.Value!.OpenId, Is.EqualTo(WeChatBed.OpenId));
        Assert.That(first.Value.UnionId, Is.Null);
        Assert.That(Convert.FromBase64String(first.Value.SessionKey), Has.Length.EqualTo(16));

        var again = await bed.Get<IWeChatAuth>().ExchangeCodeAsync($"dev-{WeChatBed.OpenId}.1");
        Assert.That(again.Code, Is.EqualTo(WeChatErrorCode.CodeAlreadyUsed));
        Assert.That(again.Outcome, Is.EqualTo(WeChatOutcome.Refused));
        Assert.That(again.Failure!.IsTransient, Is.False);
        Assert.That(again.Failure.Rid, Does.Match("^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$"));

        Assert.That((await bed.Get<IWeChatAuth>().ExchangeCodeAsync($"dev-{WeChatBed.OpenId}.2")).Succeeded, Is.True);
    }

    [Test]
    public async Task An_issued_code_lives_five_minutes_and_an_unknown_one_not_at_all()
    {
        await using var bed = await WeChatBed.StartAsync(new() { UnionIds = true });
        var (fresh, stale) = (bed.Server.IssueLoginCode("o1"), bed.Server.IssueLoginCode("o1"));
        var login = await bed.Get<IWeChatAuth>().ExchangeCodeAsync(fresh);
        Assert.That(login.Value?.UnionId, Is.EqualTo("union-o1"));
        bed.Clock.Advance(TimeSpan.FromSeconds(301));
        Assert.That((await bed.Get<IWeChatAuth>().ExchangeCodeAsync(stale)).Code, Is.EqualTo(WeChatErrorCode.InvalidCode));
        Assert.That((await bed.Get<IWeChatAuth>().ExchangeCodeAsync("中文&secret=x")).Code, Is.EqualTo(WeChatErrorCode.InvalidCode));
    }

    [Test]
    public async Task The_session_key_and_the_number_are_not_printed()
    {
        await using var bed = await WeChatBed.StartAsync();
        var login = (await bed.Get<IWeChatAuth>().ExchangeCodeAsync("dev-o1")).Value!;
        var phone = (await bed.Get<IWeChatPhone>().ExchangeAsync("phone-13800138000", "o1")).Value!;
        Assert.That(login.ToString(), Is.EqualTo("WeChatLogin { OpenId = o1 }"));
        Assert.That(phone.ToString(), Is.EqualTo("WeChatPhoneNumber { Number = 138****8000 }"));
        Assert.That(phone, Is.EqualTo(new WeChatPhoneNumber("13800138000", "86")));
    }

    [Test]
    public async Task A_telephone_code_serves_once_and_only_its_user()
    {
        await using var bed = await WeChatBed.StartAsync();
        await bed.Get<IWeChatAuth>().ExchangeCodeAsync("dev-o1");
        await bed.Get<IWeChatAuth>().ExchangeCodeAsync("dev-o2");
        var phone = bed.Get<IWeChatPhone>();
        var bound = bed.Server.IssuePhoneCode("o1", "13900139000");
        Assert.That((await phone.ExchangeAsync(bound, "o2")).Code, Is.EqualTo(WeChatErrorCode.InvalidCode));
        Assert.That((await phone.ExchangeAsync("phone-13800138000", "o1")).Succeeded, Is.True);
        Assert.That((await phone.ExchangeAsync("phone-13800138000", "o1")).Code, Is.EqualTo(WeChatErrorCode.InvalidCode));
        Assert.That((await phone.ExchangeAsync("phone-123", "o1")).Code, Is.EqualTo(WeChatErrorCode.InvalidCode));
        Assert.That((await phone.ExchangeAsync("phone-13800138001", "stranger")).Code, Is.EqualTo(WeChatErrorCode.InvalidOpenId));
        var login = bed.Server.IssueLoginCode("o1");
        Assert.That((await phone.ExchangeAsync(login, "o1")).Code, Is.EqualTo(WeChatErrorCode.InvalidCode), "a login code is another kind");
    }

    [Test]
    public async Task A_number_stamped_for_another_mini_program_is_refused_and_loose_types_are_read()
    {
        await using var bed = await WeChatBed.StartAsync();
        Answer(bed, "86", "wxother");
        Assert.That((await bed.Get<IWeChatPhone>().ExchangeAsync("c", "o1")).Code, Is.EqualTo(WeChatErrorCode.ForeignWatermark));
        Answer(bed, "\"86\"", bed.Server.Options.AppId);
        Assert.That((await bed.Get<IWeChatPhone>().ExchangeAsync("c", "o1")).Value, Is.EqualTo(new WeChatPhoneNumber("13800138000", "86")));

        static void Answer(WeChatBed bed, string countryCode, string appId) => bed.Server.Break(new(PhonePath)
        {
            ContentType = "text/plain; charset=utf8",
            RawBody = "\uFEFF" + $$$"""
        {"errcode":"0","errmsg":"ok","phone_info":{"phoneNumber":"+8613800138000","purePhoneNumber":"13800138000",
        "countryCode":{{{countryCode}}},"watermark":{"timestamp":"1","appid":"{{{appId}}}"} } }
        """,
        });
    }

    [TestCase(40226, WeChatOutcome.Refused)]
    [TestCase(-1, WeChatOutcome.TryLater)]
    [TestCase(45011, WeChatOutcome.TryLater)]
    [TestCase(40013, WeChatOutcome.Misconfigured)]
    [TestCase(40125, WeChatOutcome.Misconfigured)]
    [TestCase(40164, WeChatOutcome.Misconfigured)]
    [TestCase(987654, WeChatOutcome.Refused)]
    public async Task Every_error_says_what_can_be_done(int code, WeChatOutcome outcome)
    {
        await using var bed = await WeChatBed.StartAsync();
        bed.Server.Break(new("/sns/jscode2session") { ErrorCode = code });
        var result = await bed.Get<IWeChatAuth>().ExchangeCodeAsync("dev-o1");
        Assert.That((result.Code, result.Outcome), Is.EqualTo(((WeChatErrorCode)code, outcome)));
        Assert.That(bed.Server.Calls.To("/sns/jscode2session"), Has.Count.EqualTo(1), "a code may be used up: never repeated");
    }

    [Test]
    public async Task A_secret_WeChat_does_not_know_is_ours_to_mend()
    {
        await using var bed = await WeChatBed.StartAsync();
        bed.Server.Break(new("/cgi-bin/stable_token") { ErrorCode = 40001 });
        var result = await bed.Get<IWeChatPhone>().ExchangeAsync("phone-13800138000", "o1");
        Assert.That((result.Code, result.Outcome), Is.EqualTo((WeChatErrorCode.InvalidCredential, WeChatOutcome.Misconfigured)));
        Assert.That(bed.Server.Calls.All, Has.Count.EqualTo(1));
    }
}
