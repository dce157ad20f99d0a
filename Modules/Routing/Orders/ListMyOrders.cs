using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>本单位工单: the unit's own, by default those that wait to be acknowledged, the nearest due date first.</summary>
internal static class ListMyOrders
{
    public sealed record Item(
        Guid Id,
        [property: Description("建议标识。")] Guid SuggestionId,
        [property: Description("建议编号。")] string Number,
        string Topic, WorkRole Role, WorkOrderStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        DateTimeOffset DispatchedAt,
        [property: Description("签收期限，过此时刻为超期。")] DateTimeOffset AcknowledgeBy,
        DateTimeOffset? AcknowledgedAt,
        [property: Description("协办期限，首接单位没有。")] DateTimeOffset? CoHandlingDueAt,
        [property: Description("是否指定承办；指定后不能再提出异议。")] bool Designated,
        [property: Description("签收期限灯；待签收的才有。")] Light? Light);

    public static void Map(Api api) => api.Office.MapGet("/work-orders", Handle)
        .Says(Policies.Unit, "工单", "本单位工单", "默认列出待签收的工单，签收期限最近的在前。把返回的 next 作为 cursor 再查下一页。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        RoutingContext db, Caller caller, Lights lights, CancellationToken ct,
        [Description("状态，默认待签收。")] WorkOrderStatus status = WorkOrderStatus.Dispatched,
        [Description("承办角色，默认全部。")] WorkRole? role = null,
        [Description("上一页返回的 next。")] string? cursor = null,
        [Description("每页条数，1至100，默认20。")] int? size = null)
    {
        var (from, take, horizon) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size), lights.Horizon());
        var rows = await db.Orders.AsNoTracking()
            .Where(o => o.UnitId == caller.UnitId && o.Status == status && (role == null || o.Role == role)
                && !db.Cases.Any(c => c.Id == o.CaseId && c.Seal == SealStatus.Sealed && c.AccusedUnitId == caller.UnitId)
                && EF.Functions.GreaterThan(ValueTuple.Create(o.AcknowledgeBy, o.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(o => o.AcknowledgeBy).ThenBy(o => o.Id).Take(take + 1)
            .Join(db.Cases, o => o.CaseId, c => c.Id, (o, c) => new { Order = o, c.Number, c.Topic }).ToListAsync(ct);
        var items = rows.Select(r => new Item(
            r.Order.Id, r.Order.CaseId, r.Number, r.Topic, r.Order.Role, r.Order.Status, r.Order.Status.Name(), r.Order.DispatchedAt,
            r.Order.AcknowledgeBy, r.Order.AcknowledgedAt, r.Order.CoHandlingDueAt, r.Order.Designated,
            status == WorkOrderStatus.Dispatched ? horizon.Of(r.Order.AcknowledgeBy) : null)).ToList();
        return Paging.Cut(items, take, i => new Cursor(i.AcknowledgeBy, i.Id));
    }
}
