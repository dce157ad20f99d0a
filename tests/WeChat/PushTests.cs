using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;
using ZhihuiShibei.WeChat;
using ZhihuiShibei.WeChat.Push;

namespace ZhihuiShibei.Tests.WeChat;

/// <summary>The message push, on WeChat's published vectors and on what an attacker might send.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PushTests
{
    private const string Token = "AAAAA", AppId = "wxba5fad812f8e6fb9", OpenId = "o9AgO5Kd5ggOC-bXrbNODIiE3bGY";
    private static readonly string AesKey = new('A', 43);

    // WeChat's own example of the safe mode.
    private const long SealedAt = 1714112445;
    private const string SealedNonce = "415670741", SealedSignature = "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3";
    private const string SealedText =
    "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740X"
    + "gXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7m"
    + "StwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=";
    private const string SealedMessage =
    """{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"""
    + "\"MsgType\":\"event\",\"Event\":\"debug_demo\",\"debug_str\":\"hello world\"}";

    private static WeChatPush Push(long now, string? aesKey = null, string originalId = "", string token = Token) => new(
    Options.Create(new WeChatSettings { AppId = AppId, PushToken = token, EncodingAesKey = aesKey, OriginalId = originalId }),
    new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(now)), NullLogger<WeChatPush>.Instance);

    private static PushReading ReadPlain(string body, long at = SealedAt, WeChatPush? push = null)
    {
        var stamp = at.ToString(CultureInfo.InvariantCulture);
        return (push ?? Push(at)).Read(new(PushSignature.Of(Token, stamp, "n"), stamp, "n"), Encoding.UTF8.GetBytes(body));
    }

    private static PushReading ReadSealed(WeChatPush push, string body, string encrypted, string? signature = null)
    {
        var stamp = SealedAt.ToString(CultureInfo.InvariantCulture);
        signature ??= PushSignature.Of(Token, stamp, SealedNonce, encrypted);
        return push.Read(new(null, stamp, SealedNonce, null, signature), Encoding.UTF8.GetBytes(body));
    }

    private static string Envelope(string encrypted) => JsonSerializer.Serialize(new { ToUserName = "gh_97417a04a28d", Encrypt = encrypted });

    [Test]
    public void The_console_check_answers_the_echo_of_the_published_vector()
    {
        var query = new PushQuery("f464b24fc39322e44b38aa78f5edd27bd1441696", "1714036504", "1514711492", "4375120948345356249");
        Assert.Multiple(() =>
        {
            Assert.That(Push(1714036504).Verify(query), Is.EqualTo("4375120948345356249"));
            Assert.That(Push(1714036504).Verify(query with { Signature = "f464b24fc39322e44b38aa78f5edd27bd1441697" }), Is.Null);
            Assert.That(Push(1714036504).Verify(query with { Signature = null }), Is.Null);
            Assert.That(Push(1714036504).Verify(query with { Nonce = "1" }), Is.Null);
            Assert.That(Push(1714036504 + 301).Verify(query), Is.Null, "too old");
            Assert.That(Push(1714036504 - 301).Verify(query), Is.Null, "from the future");
            Assert.That(Push(1714036504, token: "").Verify(query), Is.Null, "no token set: nothing may pass");
        });
    }

    [Test]
    public void The_published_sealed_push_opens()
    {
        var reading = ReadSealed(Push(SealedAt, AesKey), Envelope(SealedText), SealedText, SealedSignature);
        Assert.That(reading.Refusal, Is.Null);
        Assert.That(reading.Events, Is.EqualTo(new[]
        {
      new UnknownPush(OpenId, DateTimeOffset.FromUnixTimeSeconds(SealedAt), "debug_demo", null, SealedMessage),
    }));
    }

    [Test]
    public void A_sealed_push_in_XML_opens_too()
    {
        var inner = $"<xml><ToUserName>gh_1</ToUserName><FromUserName><![CDATA[{OpenId}]]></FromUserName><CreateTime>{SealedAt}</CreateTime>"
          + "<MsgType>event</MsgType><Event>user_info_modified</Event></xml>";
        var encrypted = new PushCipher(AesKey, AppId).Seal(Encoding.UTF8.GetBytes(inner));
        var body = $"<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>";
        Assert.That(ReadSealed(Push(SealedAt, AesKey), body, encrypted).Events.Single(),
          Is.EqualTo(new UserInfoModified(OpenId, DateTimeOffset.FromUnixTimeSeconds(SealedAt))));
    }

    [Test]
    public void Whatever_is_sealed_opens_again_at_every_length()
    {
        var cipher = new PushCipher("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ", AppId);
        for (var length = 0; length < 100; length++)
        {
            var message = Encoding.UTF8.GetBytes(new string('x', length));
            Assert.That(cipher.Open(cipher.Seal(message), out var addressee), Is.EqualTo(message));
            Assert.That(addressee, Is.EqualTo(AppId));
        }
    }

    [Test]
    public void Forged_replayed_or_foreign_pushes_are_refused()
    {
        var foreign = new PushCipher(AesKey, "wx0000000000000000").Seal(Encoding.UTF8.GetBytes(SealedMessage));
        var garbage = Convert.ToBase64String(new byte[64]);
        Assert.Multiple(() =>
        {
            Refused(Push(SealedAt, AesKey), SealedText, "1" + SealedSignature[1..], PushRefusal.BadSignature);
            Refused(Push(SealedAt, AesKey), SealedText, "", PushRefusal.BadSignature);
            Refused(Push(SealedAt + 301, AesKey), SealedText, SealedSignature, PushRefusal.Stale);
            Refused(Push(SealedAt, AesKey, "gh_other"), SealedText, SealedSignature, PushRefusal.WrongAddressee);
            Refused(Push(SealedAt, AesKey), foreign, null, PushRefusal.WrongAddressee);
            Refused(Push(SealedAt, AesKey), garbage, null, PushRefusal.Undecryptable);
            Refused(Push(SealedAt, AesKey), "not base64!", null, PushRefusal.Undecryptable);
            Refused(Push(SealedAt, AesKey, token: ""), SealedText, SealedSignature, PushRefusal.NotConfigured);
        });

        static void Refused(WeChatPush push, string encrypted, string? signature, PushRefusal why) =>
          Assert.That(ReadSealed(push, Envelope(encrypted), encrypted, signature), Has.Property("Refusal").EqualTo(why).And.Property("Events").Empty);
    }

    [Test]
    public void In_safe_mode_a_plain_push_is_refused_because_its_signature_does_not_cover_the_body() =>
      Assert.That(ReadPlain(SealedMessage, push: Push(SealedAt, AesKey)).Refusal, Is.EqualTo(PushRefusal.NotEncrypted));

    [TestCase("")]
    [TestCase("nonsense")]
    [TestCase("[]")]
    [TestCase("{\"FromUserName\":\"\\ud800\",\"CreateTime\":1714112445}")]
    [TestCase("{\"FromUserName\":\"o\"}")]
    [TestCase("{\"FromUserName\":\"o\",\"CreateTime\":99999999999999999}")]
    [TestCase("<xml><a></xml>")]
    [TestCase("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><FromUserName>&a;</FromUserName><CreateTime>1</CreateTime></xml>")]
    public void Senseless_bodies_are_refused(string body) =>
      Assert.That(ReadPlain(body).Refusal, Is.EqualTo(PushRefusal.Malformed));

    [Test]
    public void A_tower_of_elements_is_refused_and_does_not_overflow_the_stack()
    {
        var tower = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        Assert.That(ReadPlain(tower).Refusal, Is.EqualTo(PushRefusal.Malformed));
        Assert.That(ReadPlain(new string('[', 100_000)).Refusal, Is.EqualTo(PushRefusal.Malformed));
    }

    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(SealedAt);

    private static string Json(string fields, string time = "1714112445") =>
    $$"""{"ToUserName":"gh_1","FromUserName":"o1","CreateTime":{{time}},"MsgType":"event",{{fields}}}""";

    private static string Xml(string fields) => $"<xml><ToUserName>gh_1</ToUserName><FromUserName>o1</FromUserName><CreateTime>{SealedAt}</CreateTime>"
    + $"<MsgType>event</MsgType>{fields}</xml>";

    [Test]
    public void One_or_many_items_JSON_or_XML_numbers_or_strings_read_the_same()
    {
        PushEvent[] one = [new SubscribePopup("o1", At, "T1", true)];
        PushEvent[] two = [.. one, new SubscribePopup("o1", At, "T2", false)];
        const string First = """{"TemplateId":"T1","SubscribeStatusString":"accept","PopupScene":"2"}""";
        const string Second = """{"TemplateId":"T2","SubscribeStatusString":"reject","PopupScene":2}""";
        const string FirstXml = "<List><TemplateId><![CDATA[T1]]></TemplateId><SubscribeStatusString>accept</SubscribeStatusString></List>";
        const string SecondXml = "<List><TemplateId>T2</TemplateId><SubscribeStatusString>reject</SubscribeStatusString></List>";
        const string Event = "\"Event\":\"subscribe_msg_popup_event\"", EventXml = "<Event>subscribe_msg_popup_event</Event>";
        Assert.Multiple(() =>
        {
            Assert.That(ReadPlain(Json($"{Event},\"List\":{First}")).Events, Is.EqualTo(one));
            Assert.That(ReadPlain(Json($"{Event},\"List\":[{First}]", "\"1714112445\"")).Events, Is.EqualTo(one));
            Assert.That(ReadPlain(Json($"{Event},\"List\":[{First},{Second}]")).Events, Is.EqualTo(two));
            Assert.That(ReadPlain(Xml($"{EventXml}<SubscribeMsgPopupEvent>{FirstXml}</SubscribeMsgPopupEvent>")).Events, Is.EqualTo(one));
            Assert.That(ReadPlain(Xml($"{EventXml}<SubscribeMsgPopupEvent>{FirstXml}{SecondXml}</SubscribeMsgPopupEvent>")).Events, Is.EqualTo(two));
        });
    }

    private static IEnumerable<TestCaseData> Events()
    {
        yield return new("\"Event\":\"subscribe_msg_change_event\",\"List\":{\"TemplateId\":\"T\",\"SubscribeStatusString\":\"reject\"}",
          new SubscribeChanged("o1", At, "T", false), "change:o1:1714112445:T");
        yield return new("\"Event\":\"subscribe_msg_sent_event\",\"List\":{\"TemplateId\":\"T\",\"MsgID\":1700827132819554304,"
          + "\"ErrorCode\":\"0\",\"ErrorStatus\":\"success\"}",
          new SubscribeSent("o1", At, "T", "1700827132819554304", 0, "success"), "sent:o1:1714112445:T:1700827132819554304");
        yield return new("\"Event\":\"subscribe_msg_sent_event\",\"List\":[{\"TemplateId\":\"T\",\"MsgID\":\"7\","
          + "\"ErrorCode\":43101,\"ErrorStatus\":\"user refuse\"}]",
          new SubscribeSent("o1", At, "T", "7", 43101, "user refuse"), "sent:o1:1714112445:T:7");
        yield return new("\"Event\":\"user_authorization_cancellation\",\"OpenID\":\"o2\",\"AppID\":\"wx\"",
          new AuthorizationCancelled("o2", At), "cancel:o2:1714112445");
        yield return new("\"Event\":\"user_info_modified\",\"OpenID\":\"o2\",\"RevokeInfo\":\"1\"",
          new UserInfoModified("o2", At), "modified:o2:1714112445");
        yield return new("\"Event\":\"wxa_media_check\",\"trace_id\":\"t-1\",\"version\":2,\"detail\":{\"suggest\":\"pass\"},"
          + "\"errcode\":0,\"result\":{\"suggest\":\"risky\",\"label\":\"20002\"}",
          new MediaChecked("o1", At, "t-1", ContentSuggestion.Risky, ContentLabel.Pornography, 0), "media:t-1");
        yield return new("\"Event\":\"wxa_media_check\",\"trace_id\":\"t-2\",\"errcode\":-1008",
          new MediaChecked("o1", At, "t-2", ContentSuggestion.Review, ContentLabel.Unknown, -1008), "media:t-2");
    }

    [TestCaseSource(nameof(Events))]
    public void Each_event_has_its_type_and_a_key_that_repetitions_share(string fields, PushEvent expected, string key)
    {
        var read = ReadPlain(Json(fields)).Events.Single();
        Assert.That(read, Is.EqualTo(expected));
        Assert.That(read.DedupKey, Is.EqualTo(key));
    }

    [TestCase("\"8\"", "8")]
    [TestCase("8", "8")]
    [TestCase("\"8, 6\"", "8 6")]
    [TestCase("[8,\"6\"]", "8 6")]
    public void A_revocation_names_one_or_several_kinds_of_data(string wire, string expected)
    {
        var fields = $"\"Event\":\"user_authorization_revoke\",\"OpenID\":\"o2\",\"RevokeInfo\":{wire}";
        var read = (AuthorizationRevoked)ReadPlain(Json(fields)).Events.Single();
        Assert.That(string.Join(' ', read.RevokeInfo), Is.EqualTo(expected));
        Assert.That(read.OpenId, Is.EqualTo("o2"));
    }

    [Test]
    public void Unknown_events_and_messages_are_kept_as_they_came()
    {
        var body = Json("\"Event\":\"something_new\",\"x\":[1]");
        Assert.That(ReadPlain(body).Events.Single(), Is.EqualTo(new UnknownPush("o1", At, "something_new", null, body)));
        var text = ReadPlain("""{"FromUserName":"o1","CreateTime":1714112445,"MsgType":"text","Content":"你好","MsgId":12}""");
        Assert.That(text.Events.Single().DedupKey, Is.EqualTo("message:12"));
    }
}
