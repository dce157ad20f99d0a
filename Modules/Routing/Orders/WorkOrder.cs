using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Routing.Timing;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>工单: the order at one unit. The lead answers the suggester; a co-handling unit owes its part to the lead by a date of its own.</summary>
internal sealed class WorkOrder : Aggregate<WorkOrderStatus, WorkOrderAct>
{
    private WorkOrder()
    {
    }

    /// <summary>The case, whose id is the suggestion's.</summary>
    public Guid CaseId { get; private set; }
    public Guid UnitId { get; private set; }
    public WorkRole Role { get; private set; }
    public DateTimeOffset DispatchedAt { get; private set; }
    /// <summary>签收: the first instant that is too late.</summary>
    public DateTimeOffset AcknowledgeBy { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    /// <summary>When a missed acknowledgement was put into the history; once an order.</summary>
    public DateTimeOffset? OverdueNotedAt { get; private set; }
    /// <summary>协办: the first instant too late for a co-handling unit's part; the lead's limit is Handling's.</summary>
    public DateTimeOffset? CoHandlingDueAt { get; private set; }

    protected override Lifecycle<WorkOrderStatus, WorkOrderAct> Lifecycle => WorkOrderLifecycle.Table;

    /// <summary>派单. Raises <see cref="WorkOrderDispatched"/>.</summary>
    public static WorkOrder Dispatch(Guid caseId, UnitCopy unit, WorkRole role, Actor by, DateTimeOffset at, Func<Guid, ClockBook> clocksOf)
    {
        var order = new WorkOrder
        {
            Id = NewId.At(at),
            CaseId = caseId,
            UnitId = unit.Id,
            Role = role,
            DispatchedAt = at,
        };
        order.Begin(WorkOrderAct.Dispatch, by, at, $"{role.Name()}：{unit.Name}");
        var clocks = clocksOf(order.Id);
        order.AcknowledgeBy = clocks.Start(ClockRules.Acknowledge, at, by, "派单");
        if (role == WorkRole.CoHandling) order.CoHandlingDueAt = clocks.Start(ClockRules.CoHandling, at, by, "派单");
        order.Raise(new WorkOrderDispatched(caseId, order.Id, unit.Id, unit.Name, role, at));
        return order;
    }

    /// <summary>签收. Raises <see cref="WorkOrderAcknowledged"/>.</summary>
    public void Acknowledge(Actor by, DateTimeOffset at, ClockBook clocks)
    {
        NoteOverdue(at);
        Perform(WorkOrderAct.Acknowledge, by, at);
        AcknowledgedAt = at;
        clocks.Stop(ClockRules.Acknowledge, at, by, "已签收");
        Raise(new WorkOrderAcknowledged(CaseId, Id, UnitId, Role, at));
    }

    /// <summary>撤销, because the suggester took the suggestion back.</summary>
    public void Cancel(string reason, DateTimeOffset at, ClockBook clocks)
    {
        NoteOverdue(at);
        Perform(WorkOrderAct.Cancel, Actor.System, at, reason);
        clocks.StopAll(at, Actor.System, reason);
    }

    /// <summary>Notes, dated to the due instant and once an order, that it was not acknowledged in time.</summary>
    public void NoteOverdue(DateTimeOffset now)
    {
        if (Status != WorkOrderStatus.Dispatched || OverdueNotedAt is not null || AcknowledgeBy > now) return;
        OverdueNotedAt = now;
        Note("AcknowledgeOverdue", Actor.System, AcknowledgeBy, "未在时限内签收");
    }
}
