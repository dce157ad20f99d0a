using System.ComponentModel.DataAnnotations;
using ZhihuiShibei.Kernel.Acts;
using static ZhihuiShibei.Routing.Orders.WorkOrderAct;
using static ZhihuiShibei.Routing.Orders.WorkOrderStatus;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>Where an order stands between dispatcher and unit.</summary>
internal enum WorkOrderStatus
{
    [Display(Name = "待签收")] Dispatched,
    [Display(Name = "已签收")] Acknowledged,
    [Display(Name = "异议待处理")] Objected,
    [Display(Name = "已改派")] Replaced,
    [Display(Name = "已办结")] Finished,
    [Display(Name = "已撤销")] Cancelled,
}

internal enum WorkOrderAct
{
    [Display(Name = "派单")] Dispatch,
    [Display(Name = "签收")] Acknowledge,
    [Display(Name = "提出派单异议")] Object,
    [Display(Name = "指定承办")] Designate,
    [Display(Name = "改派")] Replace,
    [Display(Name = "办结")] Finish,
    [Display(Name = "重新办理")] Reopen,
    [Display(Name = "撤销")] Cancel,
}

/// <summary>
/// 工单: dispatched, then acknowledged or objected to. An objection ends in another unit's order, or in a designation, which
/// sends the same order back for good. Conclusion, re-handling and withdrawal arrive as facts, are heard wherever the order
/// stands, and change nothing about one that had left the unit before.
/// </summary>
internal static class WorkOrderLifecycle
{
    public static readonly Lifecycle<WorkOrderStatus, WorkOrderAct> Table =
        new Lifecycle<WorkOrderStatus, WorkOrderAct>("work-order", RoutingErrors.OrderWrongState, Dispatched)
            .Allow(Acknowledge, Acknowledged, Dispatched)
            .Allow(WorkOrderAct.Object, Objected, Dispatched)
            .Allow(Designate, Dispatched, Dispatched, Objected)
            .Allow(Replace, Replaced, Dispatched, Acknowledged, Objected)
            .Allow(Finish, Finished, Dispatched, Acknowledged, Objected)
            .Allow(Reopen, Acknowledged, Finished)
            .Allow(Cancel, Cancelled, Dispatched, Acknowledged, Objected, Finished)
            .Stay(Finish, Replaced, Finished, Cancelled)
            .Stay(Reopen, Acknowledged, Replaced, Cancelled)
            .Stay(Cancel, Replaced, Cancelled);
}
