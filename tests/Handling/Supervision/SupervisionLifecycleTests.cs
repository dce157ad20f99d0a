using ZhihuiShibei.Handling.Supervision;

namespace ZhihuiShibei.Tests.Handling.Supervision;

internal sealed class SupervisionLifecycleTests
{
    [Test]
    public void An_item_moves_by_its_table_and_no_other_way() => Matrix.Check(
        SupervisionLifecycle.Table, SupervisionStatus.Open, """
        .        Begin Escalate Assign Answer   SendBack Release  StepOff
        Open     -     Open     Open   Answered -        Released Released
        Answered -     Open     -      Answered Open     Released Released
        Released -     Open     -      -        -        -        Released
        """, "supervision.wrong-state");
}
