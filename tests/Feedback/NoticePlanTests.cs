using ZhihuiShibei.Feedback;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.WeChat;
using static ZhihuiShibei.Feedback.Notices.NextStep;
using static ZhihuiShibei.WeChat.WeChatErrorCode;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>The plan per notice, as tables.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NoticePlanTests
{
    [TestCase(false, false, 0, NoticeRoute.Telephone, "没有小程序账号")]
    [TestCase(false, true, 5, NoticeRoute.Telephone, "没有小程序账号")]
    [TestCase(true, false, 5, NoticeRoute.Telephone, "没有可用的微信订阅消息模板")]
    [TestCase(true, true, 0, NoticeRoute.Telephone, "没有可用的微信订阅")]
    [TestCase(true, true, 1, NoticeRoute.WeChat, null)]
    [TestCase(true, true, 7, NoticeRoute.WeChat, null)]
    public void The_way_to_tell_depends_on_account_template_and_credit(
        bool account, bool template, int credits, NoticeRoute route, string? reason) =>
        Assert.That(NoticePlan.For(account, template, credits), Is.EqualTo((route, reason)));

    [TestCase(Ok, true, Done)]
    [TestCase(Ok, false, Done)]
    [TestCase(UserRefusedMessage, true, Telephone)]
    [TestCase(InvalidTemplateValue, true, Telephone)]
    [TestCase(InvalidOpenId, true, Telephone)]
    [TestCase(SystemBusy, true, Retry)]
    [TestCase(SystemBusy, false, Telephone)]
    [TestCase(DailyQuota, true, Retry)]
    [TestCase(MinuteQuota, true, Retry)]
    [TestCase(InvalidCredential, true, Retry)]
    [TestCase(Unreachable, true, Retry)]
    [TestCase(Unreachable, false, Telephone)]
    [TestCase(Unreadable, true, Retry)]
    [TestCase(InvalidTemplate, true, Retry)]
    [TestCase(InvalidTemplate, false, Telephone)]
    [TestCase(ApiBanned, true, Retry)]
    public void What_follows_an_attempt_depends_on_its_end_and_the_time_left(WeChatErrorCode code, bool mayRetry, object next)
    {
        var outcome = code == Ok ? WeChatOutcome.Ok : WeChatFailure.Of(code, "").Outcome;
        Assert.That(NoticePlan.After(outcome, mayRetry), Is.EqualTo(next));
    }

    [Test]
    public void Waits_double_up_to_the_longest()
    {
        var settings = new FeedbackSettings();
        Assert.That(
            new[] { 0, 1, 2, 3, 4, 5, 6, 7, 1000 }.Select(attempts => NoticePlan.Wait(attempts, settings).TotalSeconds),
            Is.EqualTo(new[] { 30, 30, 60, 120, 240, 480, 600, 600, 600 }));
    }
}
