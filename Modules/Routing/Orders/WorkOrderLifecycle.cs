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
    [Display(Name = "已撤销")] Cancelled,
}

internal enum WorkOrderAct
{
    [Display(Name = "派单")] Dispatch,
    [Display(Name = "签收")] Acknowledge,
    [Display(Name = "撤销")] Cancel,
}

/// <summary>工单: dispatched, acknowledged; cancelled when the suggester withdraws, whatever the unit has done meanwhile.</summary>
internal static class WorkOrderLifecycle
{
    public static readonly Lifecycle<WorkOrderStatus, WorkOrderAct> Table =
        new Lifecycle<WorkOrderStatus, WorkOrderAct>("work-order", RoutingErrors.OrderWrongState, Dispatched)
            .Allow(Acknowledge, Acknowledged, Dispatched)
            .Allow(Cancel, Cancelled, Dispatched, Acknowledged)
            .Stay(Cancel, Cancelled);
}
