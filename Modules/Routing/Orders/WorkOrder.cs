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
    /// <summary>指定承办: the unit can no longer send it back.</summary>
    public bool Designated { get; private set; }
    public DateTimeOffset DispatchedAt { get; private set; }
    /// <summary>签收: the first instant that is too late, for an objection too.</summary>
    public DateTimeOffset AcknowledgeBy { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    /// <summary>When a missed acknowledgement was put into the history; once for each time it is dispatched or designated.</summary>
    public DateTimeOffset? OverdueNotedAt { get; private set; }
    /// <summary>协办: the first instant too late for a co-handling unit's part; the lead's limit is Handling's.</summary>
    public DateTimeOffset? CoHandlingDueAt { get; private set; }
    /// <summary>When the co-handling unit gave its part.</summary>
    public DateTimeOffset? CoHandledAt { get; private set; }
    /// <summary>When a missed part was put into the history; once an order.</summary>
    public DateTimeOffset? CoOverdueNotedAt { get; private set; }
    /// <summary>派单异议, the latest; nothing once it was decided.</summary>
    public Objection? Objection { get; private set; }
    /// <summary>When it was put into the history that the objection had waited too long; once an objection.</summary>
    public DateTimeOffset? ReviewOverdueNotedAt { get; private set; }

    /// <summary>Whether the unit still has it.</summary>
    public bool IsLiving => Status is WorkOrderStatus.Dispatched or WorkOrderStatus.Acknowledged or WorkOrderStatus.Objected;

    protected override Lifecycle<WorkOrderStatus, WorkOrderAct> Lifecycle => WorkOrderLifecycle.Table;

    /// <summary>派单. Raises <see cref="WorkOrderDispatched"/>.</summary>
    /// <param name="designated">指定承办 from the start: by a ruling, or after orders went to and fro.</param>
    public static WorkOrder Dispatch(
        Guid caseId, UnitCopy unit, WorkRole role, Actor by, DateTimeOffset at, Func<Guid, ClockBook> clocksOf, bool designated = false)
    {
        var order = new WorkOrder
        {
            Id = NewId.At(at),
            CaseId = caseId,
            UnitId = unit.Id,
            Role = role,
            Designated = designated,
            DispatchedAt = at,
        };
        order.Begin(WorkOrderAct.Dispatch, by, at, designated ? $"{role.Name()}（指定承办）：{unit.Name}" : $"{role.Name()}：{unit.Name}");
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

    /// <summary>派单异议: not this unit's duty, for a reason, and whose it is instead; as long as it might be acknowledged in time.</summary>
    /// <exception cref="Kernel.Http.Refusal">
    /// <see cref="RoutingErrors.OrderDesignated"/>, <see cref="RoutingErrors.ObjectionLate"/>, or the status does not allow it.
    /// </exception>
    public void Object(string reason, UnitCopy better, Actor by, DateTimeOffset at, ClockBook clocks)
    {
        if (Status == WorkOrderStatus.Dispatched)
        {
            if (Designated) throw RoutingErrors.OrderDesignated.Refuse();
            if (AcknowledgeBy <= at) throw RoutingErrors.ObjectionLate.Refuse();
        }

        Perform(WorkOrderAct.Object, by, at, $"建议改由{better.Name}承办：{reason}");
        clocks.Stop(ClockRules.Acknowledge, at, by, "提出派单异议");
        Objection = new Objection(reason, better.Id, at, clocks.Start(ClockRules.ObjectionReview, at, by, "提出派单异议"));
        ReviewOverdueNotedAt = null;
    }

    /// <summary>指定承办: stays with this unit, which must acknowledge and can no longer object.</summary>
    public void Designate(string reason, Actor by, DateTimeOffset at, ClockBook clocks)
    {
        NoteOverdue(at);
        var objected = Status == WorkOrderStatus.Objected;
        Perform(WorkOrderAct.Designate, by, at, reason);
        Designated = true;
        if (!objected) return;
        clocks.Stop(ClockRules.ObjectionReview, at, by, "指定承办");
        AcknowledgeBy = clocks.Start(ClockRules.Acknowledge, at, by, "指定承办");
        (Objection, OverdueNotedAt) = (null, null);
    }

    /// <summary>改派: leaves this unit. Raises <see cref="WorkOrderRecalled"/>.</summary>
    public void Replace(string reason, Actor by, DateTimeOffset at, ClockBook clocks)
    {
        NoteOverdue(at);
        Perform(WorkOrderAct.Replace, by, at, reason);
        Objection = null;
        clocks.StopAll(at, by, "改派");
        Raise(new WorkOrderRecalled(CaseId, Id, UnitId, Role, reason, at));
    }

    /// <summary>协办意见: the unit gave its part; a later addition changes nothing.</summary>
    public void NotePart(DateTimeOffset at, ClockBook clocks)
    {
        if (CoHandledAt is not null || Role != WorkRole.CoHandling) return;
        NoteOverdue(at);
        CoHandledAt = at;
        Note("GiveOpinion", Actor.System, at, "已提交协办意见");
        clocks.StopIfOpen(ClockRules.CoHandling, at, Actor.System, "已提交协办意见");
    }

    /// <summary>办结: the suggestion was answered; nothing is left to do here.</summary>
    public void Finish(DateTimeOffset at, ClockBook clocks)
    {
        NoteOverdue(at);
        Perform(WorkOrderAct.Finish, Actor.System, at);
        Objection = null;
        clocks.StopAll(at, Actor.System, "已办结");
    }

    /// <summary>重新办理: the lead works on it again; its limit is Handling's.</summary>
    public void Reopen(string reason, DateTimeOffset at) => Perform(WorkOrderAct.Reopen, Actor.System, at, reason);

    /// <summary>撤销, because the suggester took the suggestion back.</summary>
    public void Cancel(string reason, DateTimeOffset at, ClockBook clocks)
    {
        NoteOverdue(at);
        Perform(WorkOrderAct.Cancel, Actor.System, at, reason);
        Objection = null;
        clocks.StopAll(at, Actor.System, reason);
    }

    /// <summary>工作日历 changed: takes over what moved, noting before and after.</summary>
    public void Retime(ClockBook clocks, CurrentCalendar calendars)
    {
        foreach (var (clock, moved, at) in clocks.CatchUp(calendars))
        {
            Note("DueMoved", Actor.System, at, clock.Moved(moved));
            var due = moved.After!.Value; // no clock of an order ever pauses
            if (clock.RuleCode == ClockRules.CoHandling) CoHandlingDueAt = due;
            else if (clock.RuleCode == ClockRules.ObjectionReview) Objection = Objection! with { ReviewBy = due };
            else AcknowledgeBy = due;
        }
    }

    /// <summary>
    /// 超期: notes, dated to the due instant and once each, a missed acknowledgement, a missed answer to an objection and a missed part. Raises
    /// <see cref="WorkOrderOverdue"/> for what a unit missed.
    /// </summary>
    public void NoteOverdue(DateTimeOffset now)
    {
        if (Status == WorkOrderStatus.Dispatched && OverdueNotedAt is null && AcknowledgeBy <= now)
        {
            OverdueNotedAt = now;
            Note("AcknowledgeOverdue", Actor.System, AcknowledgeBy, "未在时限内签收");
            Raise(new WorkOrderOverdue(CaseId, Id, UnitId, Role, ClockRules.Acknowledge, AcknowledgeBy));
        }

        if (Status == WorkOrderStatus.Objected && ReviewOverdueNotedAt is null && Objection!.ReviewBy <= now)
        {
            ReviewOverdueNotedAt = now;
            Note("ObjectionReviewOverdue", Actor.System, Objection.ReviewBy, "未在时限内处理派单异议");
        }

        if (IsLiving && CoHandledAt is null && CoOverdueNotedAt is null && CoHandlingDueAt <= now)
        {
            CoOverdueNotedAt = now;
            Note("CoHandlingOverdue", Actor.System, CoHandlingDueAt.Value, "未在时限内提交协办意见");
            Raise(new WorkOrderOverdue(CaseId, Id, UnitId, Role, ClockRules.CoHandling, CoHandlingDueAt.Value));
        }
    }
}

/// <summary>派单异议.</summary>
/// <param name="Reason">Why it is not the unit's duty.</param>
/// <param name="BetterUnitId">Whose it is, in the unit's view.</param>
/// <param name="ReviewBy">The first instant too late for the dispatcher's word.</param>
internal sealed record Objection(string Reason, Guid BetterUnitId, DateTimeOffset At, DateTimeOffset ReviewBy);
