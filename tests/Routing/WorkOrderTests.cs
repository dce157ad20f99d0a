using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Orders;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Tests.Routing;

/// <summary>An order by itself: limits of lead and co-handling unit, acknowledgement, cancellation.</summary>
[TestFixture]
internal sealed class WorkOrderTests
{
    private static readonly DateTimeOffset Dispatched = Some.At("2025-01-24T15:00:00+08:00");

    [Test]
    public void Both_roles_acknowledge_within_five_working_days_and_only_the_co_unit_has_thirty()
    {
        var (lead, _) = Order(WorkRole.Lead);
        var (co, _) = Order(WorkRole.CoHandling);
        Assert.That((lead.AcknowledgeBy, lead.CoHandlingDueAt), Is.EqualTo((Some.At("2025-02-08T00:00:00+08:00"), (DateTimeOffset?)null)));
        // Thirty days end on Sunday 2025-02-23 and move to Monday.
        Assert.That((co.AcknowledgeBy, co.CoHandlingDueAt),
            Is.EqualTo((Some.At("2025-02-08T00:00:00+08:00"), (DateTimeOffset?)Some.At("2025-02-25T00:00:00+08:00"))));
    }

    [Test]
    public void Acknowledging_stops_its_clock_and_tells_once()
    {
        var (order, clocks) = Order(WorkRole.CoHandling);
        order.Facts();
        order.Acknowledge(Some.Officer, Dispatched.AddHours(1), clocks);
        Assert.That(order.Facts().Single(), Is.EqualTo(
            new WorkOrderAcknowledged(order.CaseId, order.Id, order.UnitId, WorkRole.CoHandling, Dispatched.AddHours(1))));
        Assert.That(clocks.All.Select(c => (c.RuleCode, c.Status)), Is.EqualTo(new[]
        {
            (ClockRules.Acknowledge, ClockStatus.Stopped), (ClockRules.CoHandling, ClockStatus.Running),
        }));
        Assert.That(() => order.Acknowledge(Some.Officer, Dispatched.AddHours(2), clocks), Throws.InstanceOf<Refusal>());
    }

    [Test]
    public void A_missed_acknowledgement_is_noted_once_and_dated_to_the_due_instant()
    {
        var (order, clocks) = Order(WorkRole.Lead);
        order.Drain();
        order.NoteOverdue(order.AcknowledgeBy.AddTicks(-1));
        Assert.That(order.Drain().Acts, Is.Empty);
        order.NoteOverdue(order.AcknowledgeBy.AddDays(7));
        order.NoteOverdue(order.AcknowledgeBy.AddDays(8));
        order.Acknowledge(Some.Officer, order.AcknowledgeBy.AddDays(9), clocks);
        Assert.That(order.Drain().Acts.Select(a => (a.Act, a.At)), Is.EqualTo(new[]
        {
            ("AcknowledgeOverdue", order.AcknowledgeBy), ("Acknowledge", order.AcknowledgeBy.AddDays(9)),
        }));
    }

    [Test]
    public void Cancelling_stops_all_clocks_and_may_be_heard_twice()
    {
        var (order, clocks) = Order(WorkRole.CoHandling);
        order.Cancel("建议人撤回", Dispatched.AddDays(1), clocks);
        order.Cancel("建议人撤回", Dispatched.AddDays(1), clocks);
        Assert.That(order.Status, Is.EqualTo(WorkOrderStatus.Cancelled));
        Assert.That(clocks.All.Select(c => c.Status), Is.All.EqualTo(ClockStatus.Stopped));
        Assert.That(() => order.Acknowledge(Some.Officer, Dispatched.AddDays(2), clocks), Throws.InstanceOf<Refusal>());
    }

    private static (WorkOrder Order, ClockBook Clocks) Order(WorkRole role)
    {
        ClockBook? clocks = null;
        var order = WorkOrder.Dispatch(
            Guid.CreateVersion7(), Some.Unit(), role, Some.Officer, Dispatched, id => clocks = Some.Clocks(id));
        return (order, clocks!);
    }
}
