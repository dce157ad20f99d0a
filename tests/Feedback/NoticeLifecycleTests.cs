using ZhihuiShibei.Feedback.Notices;

namespace ZhihuiShibei.Tests.Feedback;

/// <summary>Every status against every act.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NoticeLifecycleTests
{
    [Test]
    public void Every_act_in_every_status_does_as_the_table_says() => Matrix.Check(
        NoticeLifecycle.Table, NoticeStatus.Planned,
        """
        status      Plan Send HandToPhone Tell CallAgain GiveUp      Cancel    HandToWeChat Show  Open HandToPaper Post   Return
        Planned     -    Sent Calling     -    -         Unreachable Cancelled -            Shown Read Writing     -      -
        Sent        -    Sent -           -    -         -           -         -            -     Sent -           -      -
        Calling     -    Sent -           Told Calling   Unreachable Cancelled Planned      Shown Read Writing     -      -
        Told        -    Told -           -    -         -           -         -            -     Told -           -      -
        Unreachable -    Sent -           -    -         -           -         -            -     Read -           -      -
        Cancelled   -    Sent -           -    -         -           -         -            -     Cancelled -      -      -
        Shown       -    Sent -           -    -         -           Cancelled -            -     Read -           -      -
        Read        -    Read -           Read -         -           -         -            -     Read -           -      -
        Writing     -    Sent Calling     -    -         Unreachable Cancelled Planned      Shown Read -           Posted -
        Posted      -    Posted -         -    -         -           -         -            -     Posted -         -      Unreachable
        """,
        "notice.wrong-state");
}
