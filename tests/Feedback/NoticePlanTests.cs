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
    private static readonly bool[] Both = [false, true];

    /// <summary>Every combination of what may be known of a suggester.</summary>
    private static IEnumerable<Reach> Everybody =>
        from account in Both
        from template in Both
        from credits in new[] { 0, 1, 7 }
        from inAppOnly in Both
        from erased in Both
        from phone in Both
        from fails in Both
        from other in Both
        from address in Both
        from peace in Both
        select new Reach(account, template, credits, inAppOnly, erased, phone, fails, other, address, peace);

    [Test]
    public void Whoever_they_are_the_plan_is_one_way_that_serves_or_an_end_with_its_reason()
    {
        foreach (var its in Everybody)
        {
            var way = NoticePlan.For(its);
            var message = its is { Account: true, Template: true, Credits: > 0 };
            var callable = its is { DoNotCall: false, Erased: false } && ((its.Phone && !its.NumberFails) || its.OtherWay);
            Assert.That(way.Route == NoticeRoute.WeChat, Is.EqualTo(message), $"WeChat while it serves: {its}");
            Assert.That(way.Reason is null, Is.EqualTo(message), $"a worse way has its reason: {its}");
            if (message) continue;
            Assert.That(way.Route == NoticeRoute.Telephone, Is.EqualTo(callable && !its.InAppOnly), $"a call, where one may and can: {its}");
            Assert.That(way.Route == NoticeRoute.Paper, Is.EqualTo(!its.InAppOnly && !its.Erased && !callable && its.Address), $"a letter, where no call may be: {its}");
            if (its.InAppOnly) Assert.That(way.Route, Is.EqualTo(NoticeRoute.InApp), $"no call for little: {its}");
            if (its.Erased) Assert.That(way.Route, Is.Null.Or.EqualTo(NoticeRoute.InApp), $"nobody is called or written to who was erased: {its}");
            if (way.Route is null && !its.Erased) Assert.That(its is { Account: true, NumberFails: false }, Is.False, $"an account can always read: {its}");
        }
    }

    [TestCase(false, false, "没有小程序账号")]
    [TestCase(true, false, "没有可用的微信订阅消息模板")]
    [TestCase(true, true, "没有可用的微信订阅")]
    public void A_call_says_why_it_is_no_message(bool account, bool template, string reason) =>
        Assert.That(NoticePlan.For(new(account, template, Phone: true)), Is.EqualTo(new NoticeWay(NoticeRoute.Telephone, reason)));

    [TestCase(true, false, "本人要求不打电话")]
    [TestCase(false, true, "电话联系不上")]
    public void A_letter_says_why_it_is_no_call(bool peace, bool fails, string reason) =>
        Assert.That(NoticePlan.For(new(Phone: true, NumberFails: fails, Address: true, DoNotCall: peace)), Is.EqualTo(new NoticeWay(NoticeRoute.Paper, reason)));

    [TestCase(Ok, true, Done)]
    [TestCase(Ok, false, Done)]
    [TestCase(UserRefusedMessage, true, Elsewhere)]
    [TestCase(InvalidTemplateValue, true, Elsewhere)]
    [TestCase(InvalidOpenId, true, Elsewhere)]
    [TestCase(SystemBusy, true, Retry)]
    [TestCase(SystemBusy, false, Elsewhere)]
    [TestCase(DailyQuota, true, Retry)]
    [TestCase(MinuteQuota, true, Retry)]
    [TestCase(InvalidCredential, true, Retry)]
    [TestCase(Unreachable, true, Retry)]
    [TestCase(Unreachable, false, Elsewhere)]
    [TestCase(Unreadable, true, Retry)]
    [TestCase(InvalidTemplate, true, Retry)]
    [TestCase(InvalidTemplate, false, Elsewhere)]
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
