using NUnit.Framework;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Tests.WeChat;

[Parallelizable(ParallelScope.All)]
internal sealed class SubscribeMessageTests
{
    private const string Path = "/cgi-bin/message/subscribe/send";

    private static SubscribeMessage Message(params (string Key, string Value)[] data) =>
    new(WeChatBed.OpenId, WeChatBed.TemplateId, data.ToDictionary(pair => pair.Key, pair => pair.Value), "pages/suggestion/index?id=1");

    [Test]
    public async Task One_credit_is_one_message()
    {
        await using var bed = await WeChatBed.StartAsync();
        var sender = bed.Get<ISubscribeMessageSender>();
        Assert.That((await sender.SendAsync(Message(("thing1", "增设垃圾桶")))).Code, Is.EqualTo(WeChatErrorCode.UserRefusedMessage), "nothing granted yet");

        bed.Server.Credits.Grant(WeChatBed.OpenId, WeChatBed.TemplateId);
        var sent = await sender.SendAsync(Message(
          ("thing1", "增设垃圾桶😀"), ("phrase2", "已受理"), ("time3", SubscribeValue.Time(WeChatBed.Start))));
        Assert.That(sent.Value?.MessageId, Is.GreaterThan(1L << 53));
        var message = bed.Server.Messages.Single();
        Assert.That(message.Id, Is.EqualTo(sent.Value!.MessageId));
        Assert.That(message.Page, Is.EqualTo("pages/suggestion/index?id=1"));
        Assert.That(message.Values, Is.EqualTo(new Dictionary<string, string>
        {
            ["thing1"] = "增设垃圾桶😀",
            ["phrase2"] = "已受理",
            ["time3"] = "2024年11月28日 09:00",
        }));
        var body = bed.Server.Calls.To(Path)[^1].Body;
        Assert.That(body, Does.Contain("\"thing1\":{\"value\":\"增设垃圾桶😀\"}").And.Contain("\"miniprogram_state\":\"formal\""));

        var again = await sender.SendAsync(Message(("thing1", "增设垃圾桶")));
        Assert.That((again.Code, again.Outcome), Is.EqualTo((WeChatErrorCode.UserRefusedMessage, WeChatOutcome.Refused)));
    }

    [Test]
    public async Task A_long_term_credit_serves_for_ever()
    {
        await using var bed = await WeChatBed.StartAsync(new() { LongTermTemplates = [WeChatBed.TemplateId] });
        bed.Server.Credits.Grant(WeChatBed.OpenId, WeChatBed.TemplateId);
        for (var i = 0; i < 3; i++)
            Assert.That((await bed.Get<ISubscribeMessageSender>().SendAsync(Message(("thing1", "x")))).Succeeded, Is.True);
    }

    [TestCase("thing3", "一二三四五六七八九十一二三四五六七八九十一", "data.thing3.value invalid")]
    [TestCase("phrase1", "已受理1", "data.phrase1.value invalid")]
    [TestCase("name1", "张三4", "data.name1.value invalid")]
    [TestCase("thing1", "两\n行", "data.thing1.value invalid")]
    [TestCase("wrong1", "x", "data.wrong1.value invalid")]
    [TestCase("thing1", "", "data.thing1.value is emtpy")]
    public async Task A_value_against_its_rule_is_named(string key, string value, string fault)
    {
        await using var bed = await WeChatBed.StartAsync(new() { DefaultCredits = 1 });
        var result = await bed.Get<ISubscribeMessageSender>().SendAsync(Message((key, value)));
        Assert.That((result.Code, result.Outcome), Is.EqualTo((WeChatErrorCode.InvalidTemplateValue, WeChatOutcome.Refused)));
        Assert.That(result.Failure!.Message, Does.Match($"^argument invalid! {fault} rid: [0-9a-f-]{{26}}$"));
        Assert.That(bed.Server.Credits.Of(WeChatBed.OpenId, WeChatBed.TemplateId), Is.EqualTo(1), "nothing was used up");
    }

    [Test]
    public async Task A_key_the_template_asks_for_must_be_there_and_the_template_must_exist()
    {
        await using var bed = await WeChatBed.StartAsync(new()
        {
            DefaultCredits = 1,
            Templates = new() { [WeChatBed.TemplateId] = ["thing1", "date2"] },
        });
        var sender = bed.Get<ISubscribeMessageSender>();
        Assert.That((await sender.SendAsync(Message(("thing1", "x")))).Failure!.Message, Does.Contain("data.date2.value is emtpy"));
        var unknown = await sender.SendAsync(Message(("thing1", "x")) with { TemplateId = "other" });
        Assert.That((unknown.Code, unknown.Outcome), Is.EqualTo((WeChatErrorCode.InvalidTemplate, WeChatOutcome.Misconfigured)));
    }

    [Test]
    public async Task A_page_not_released_yet_is_left_out_rather_than_the_message()
    {
        await using var bed = await WeChatBed.StartAsync(new() { DefaultCredits = 1, Pages = ["pages/home/index"] });
        Assert.That((await bed.Get<ISubscribeMessageSender>().SendAsync(Message(("thing1", "x")))).Succeeded, Is.True);
        Assert.That(bed.Server.Messages.Single().Page, Is.Null);
        Assert.That(bed.Log.All, Has.Some.Contains("41030"));
    }

    [Test]
    public async Task A_lost_answer_is_not_sent_again_because_the_message_may_have_arrived()
    {
        await using var bed = await WeChatBed.StartAsync(new() { DefaultCredits = 5 });
        bed.Server.Break(new(Path) { LoseAnswer = true });
        var result = await bed.Get<ISubscribeMessageSender>().SendAsync(Message(("thing1", "x")));
        Assert.That((result.Code, result.Outcome), Is.EqualTo((WeChatErrorCode.Unreachable, WeChatOutcome.Unavailable)));
        Assert.That(result.Failure!.IsTransient, Is.True);
        Assert.That(bed.Server.Messages, Has.Count.EqualTo(1));
    }
}
