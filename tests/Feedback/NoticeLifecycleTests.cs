using ZhihuiShibei.Feedback;
using ZhihuiShibei.Feedback.Notices;
using ZhihuiShibei.Kernel.Http;
using static ZhihuiShibei.Feedback.Notices.NoticeAct;
using static ZhihuiShibei.Feedback.Notices.NoticeStatus;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>Every status against every act: what is not listed here is refused.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NoticeLifecycleTests
{
    private static readonly Dictionary<(NoticeStatus, NoticeAct), NoticeStatus> Allowed = new()
    {
        [(Planned, Send)] = Sent,
        [(Planned, HandToPhone)] = Calling,
        [(Planned, Cancel)] = Cancelled,
        [(Calling, Send)] = Sent,
        [(Calling, Tell)] = Told,
        [(Calling, CallAgain)] = Calling,
        [(Calling, GiveUp)] = Unreachable,
        [(Calling, Cancel)] = Cancelled,
        [(Sent, Send)] = Sent,
        [(Told, Send)] = Told,
        [(Unreachable, Send)] = Sent,
        [(Cancelled, Send)] = Sent,
    };

    [Test]
    public void Every_act_in_every_status_does_as_the_table_says()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var status in Enum.GetValues<NoticeStatus>())
                foreach (var act in Enum.GetValues<NoticeAct>())
                {
                    if (Allowed.TryGetValue((status, act), out var to))
                        Assert.That(NoticeLifecycle.Table.Next(status, act), Is.EqualTo(to), $"{act} on {status}");
                    else
                        Assert.That(
                            Assert.Throws<Refusal>(() => NoticeLifecycle.Table.Next(status, act), $"{act} on {status}")?.Code,
                            Is.EqualTo(FeedbackErrors.WrongState));
                }
        }
    }
}
