using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NUnit.Framework;
using ZhihuiShibei.WeChat;
using ZhihuiShibei.WeChatStandIn;

namespace ZhihuiShibei.Tests.WeChat;

/// <summary>What happens when the line is bad, and what stands in the log afterwards.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DisturbanceTests
{
    private const string Login = "/sns/jscode2session", Check = "/wxa/msg_sec_check", Send = "/cgi-bin/message/subscribe/send";

    private static Task<WeChatResult<TextVerdict>> CheckAsync(WeChatBed bed, CancellationToken ct = default) =>
    bed.Get<IContentSafety>().CheckTextAsync(WeChatBed.OpenId, ContentScene.Forum, "修路", null, ct);

    private static async Task<WeChatBed> StartAsync(string? timeout = null)
    {
        var bed = await WeChatBed.StartAsync(timeout: timeout);
        bed.Server.Visit(WeChatBed.OpenId);
        return bed;
    }

    [TestCase(Login)]
    [TestCase("/cgi-bin/stable_token")]
    [TestCase(Check)]
    public async Task A_slow_answer_is_given_up_in_time(string path)
    {
        await using var bed = await StartAsync("00:00:00.300");
        bed.Server.Break(new(path) { Delay = TimeSpan.FromSeconds(30), Times = 2 });
        var watch = Stopwatch.StartNew();
        var result = path == Login ? (await bed.Get<IWeChatAuth>().ExchangeCodeAsync("dev-o1")).Failure : (await CheckAsync(bed)).Failure;
        Assert.That(result?.Code, Is.EqualTo(WeChatErrorCode.Unreachable));
        Assert.That(result?.Outcome, Is.EqualTo(WeChatOutcome.Unavailable));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public async Task The_callers_own_cancellation_is_thrown_not_reported_as_WeChats()
    {
        await using var bed = await StartAsync();
        bed.Server.Break(new(Check) { Delay = TimeSpan.FromSeconds(30) });
        using var leaves = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.That(async () => await CheckAsync(bed, leaves.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task A_dropped_connection_is_tried_again_where_that_is_harmless()
    {
        await using var bed = await StartAsync();
        bed.Server.Break(new(Check) { LoseAnswer = true });
        Assert.That((await CheckAsync(bed)).Succeeded, Is.True);
        Assert.That(bed.Server.Calls.To(Check), Has.Count.EqualTo(2));

        bed.Server.Break(new(Check) { Drop = true, Times = 2 });
        Assert.That((await CheckAsync(bed)).Outcome, Is.EqualTo(WeChatOutcome.Unavailable), "once, not for ever");
    }

    [Test]
    public async Task And_not_where_a_code_or_a_credit_could_be_used_up()
    {
        await using var bed = await StartAsync();
        await CheckAsync(bed); // leaves an open connection behind, on which the handler is quicker to try again
        bed.Server.Break(new(Login) { LoseAnswer = true });
        bed.Server.Break(new("/wxa/business/getuserphonenumber") { LoseAnswer = true });
        Assert.That((await bed.Get<IWeChatAuth>().ExchangeCodeAsync("dev-o1")).Outcome, Is.EqualTo(WeChatOutcome.Unavailable));
        Assert.That((await bed.Get<IWeChatPhone>().ExchangeAsync("phone-13800138000", "o1")).Outcome, Is.EqualTo(WeChatOutcome.Unavailable));
        Assert.That(bed.Server.Calls.To(Login), Has.Count.EqualTo(1));
        Assert.That(bed.Server.Calls.To("/wxa/business/getuserphonenumber"), Has.Count.EqualTo(1));
    }

    [TestCase(502, "<html>Bad Gateway</html>")]
    [TestCase(200, "<html>login to the Wi-Fi</html>")]
    [TestCase(200, "{\"errcode\":")]
    [TestCase(200, "")]
    [TestCase(200, "{\"errcode\":0,\"errmsg\":\"ok\"}")]
    [TestCase(302, "")]
    public async Task An_answer_that_is_not_WeChats_is_no_answer(int status, string body)
    {
        await using var bed = await StartAsync();
        bed.Server.Break(new(Check) { Status = status, RawBody = body });
        Assert.That((await CheckAsync(bed)).Failure, Has.Property("Code").EqualTo(WeChatErrorCode.Unreadable).And.Property("IsTransient").True);
    }

    [Test]
    public async Task When_WeChat_is_down_for_long_nobody_waits_for_it_any_more()
    {
        await using var bed = await StartAsync();
        bed.Server.Break(new(Send) { Drop = true, Times = 1000 });
        var message = new SubscribeMessage(WeChatBed.OpenId, "T", new Dictionary<string, string> { ["thing1"] = "x" });
        for (var i = 0; i < 60; i++)
            Assert.That((await bed.Get<ISubscribeMessageSender>().SendAsync(message)).Outcome, Is.EqualTo(WeChatOutcome.Unavailable));
        Assert.That(bed.Server.Calls.To(Send), Has.Count.LessThan(30));
    }

    [Test]
    public async Task Refusals_are_no_reason_to_stop_asking()
    {
        await using var bed = await StartAsync();
        bed.Server.Break(new(Send) { ErrorCode = 43101, Times = 60 });
        var message = new SubscribeMessage(WeChatBed.OpenId, "T", new Dictionary<string, string> { ["thing1"] = "x" });
        for (var i = 0; i < 60; i++)
            Assert.That((await bed.Get<ISubscribeMessageSender>().SendAsync(message)).Code, Is.EqualTo(WeChatErrorCode.UserRefusedMessage));
    }

    [Test]
    public async Task Secrets_tokens_codes_and_numbers_never_reach_the_log()
    {
        await using var bed = await StartAsync("00:00:01");
        var (code, phoneCode) = ($"dev-{WeChatBed.OpenId}.secretNonce", "phone-13811112222.secretNonce");
        var session = (await bed.Get<IWeChatAuth>().ExchangeCodeAsync(code)).Value!.SessionKey;
        await bed.Get<IWeChatAuth>().ExchangeCodeAsync(code);
        await bed.Get<IWeChatPhone>().ExchangeAsync(phoneCode, WeChatBed.OpenId);
        await bed.Get<IWeChatPhone>().ExchangeAsync(phoneCode, WeChatBed.OpenId);
        await CheckAsync(bed);
        bed.Server.Break(new(Check) { ErrorCode = 40001, Times = 2 });
        await CheckAsync(bed);
        foreach (var path in new[] { Login, Check, "/wxa/business/getuserphonenumber" })
        {
            bed.Server.Break(new(path) { Drop = true, Times = 2 });
            bed.Server.Break(new(path) { Delay = TimeSpan.FromSeconds(30) });
        }
        for (var i = 0; i < 3; i++)
        {
            await bed.Get<IWeChatAuth>().ExchangeCodeAsync(code);
            await bed.Get<IWeChatPhone>().ExchangeAsync(phoneCode, WeChatBed.OpenId);
            await CheckAsync(bed);
        }
        bed.Get<WeChatPush>().Read(new("forged", "1", "n"), "{}"u8.ToArray());

        var token = Uri.UnescapeDataString(bed.Server.Calls.To(Check)[0].Query.Split('=')[1]);
        var log = string.Join('\n', bed.Log.All);
        Assert.That(log, Does.Contain("rid").And.Contain("40163").And.Contain("no answer in time"), "the log does hold what is wanted");
        Assert.Multiple(() =>
        {
            var settings = bed.Server.Options;
            string[] secrets = [settings.Secret, settings.PushToken, settings.EncodingAesKey!, token, session];
            foreach (var secret in secrets.Concat(["secretNonce", "13811112222", WeChatBed.OpenId, "修路"]))
                Assert.That(log, Does.Not.Contain(secret));
        });
    }

    [TestCase("AppId", "")]
    [TestCase("Secret", "")]
    [TestCase("EncodingAesKey", "too-short")]
    [TestCase("Timeout", "00:05:00")]
    public void Settings_are_checked_at_start(string name, string value)
    {
        var settings = new Dictionary<string, string?> { ["WeChat:AppId"] = "wx", ["WeChat:Secret"] = "s", [$"WeChat:{name}"] = value };
        using var services = new ServiceCollection().AddLogging()
          .AddWeChat(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
        Assert.That(() => services.GetRequiredService<IStartupValidator>().Validate(),
          Throws.TypeOf<OptionsValidationException>().With.Message.Contains(name).And.Message.Not.Contains("too-short"));
    }
}
