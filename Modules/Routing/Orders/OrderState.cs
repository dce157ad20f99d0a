using System.ComponentModel;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>How an order stands after an act.</summary>
internal sealed record OrderState(
    Guid Id,
    [property: Description("建议标识。")] Guid SuggestionId,
    Guid UnitId, WorkRole Role, WorkOrderStatus Status,
    [property: Description("状态的中文说明。")] string StatusText,
    [property: Description("是否指定承办；指定后不能再提出异议。")] bool Designated,
    [property: Description("签收期限，过此时刻为超期。")] DateTimeOffset AcknowledgeBy,
    [property: Description("异议处理期限；没有待处理的异议则没有。")] DateTimeOffset? ReviewBy)
{
    public static OrderState Of(WorkOrder its) => new(
        its.Id, its.CaseId, its.UnitId, its.Role, its.Status, its.Status.Name(), its.Designated, its.AcknowledgeBy, its.Objection?.ReviewBy);
}
