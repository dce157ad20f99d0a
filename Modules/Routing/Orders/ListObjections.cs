using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Orders;

/// <summary>待处理的派单异议: what the dispatcher must decide, the nearest limit first, with how often the case was sent on.</summary>
internal static class ListObjections
{
    public sealed record Item(
        [property: Description("工单标识。")] Guid OrderId,
        [property: Description("建议标识。")] Guid SuggestionId,
        [property: Description("建议编号。")] string Number,
        string Topic, WorkRole Role, string UnitName, string Reason,
        [property: Description("提出异议的单位认为应当承办的单位。")] string BetterUnitName,
        [property: Description("该单位的标识。")] Guid BetterUnitId,
        [property: Description("提出异议的时间。")] DateTimeOffset ObjectedAt,
        [property: Description("处理期限，过此时刻为超期。")] DateTimeOffset ReviewBy,
        Light Light,
        [property: Description("这件建议累计的派单异议次数。")] int Objections,
        [property: Description("是否已升级：只能指定承办或提交联席会议。")] bool Escalated);

    public static void Map(Api api) => api.Office.MapGet("/objections", Handle)
        .Says(Policies.SocialWork, "工单", "待处理的派单异议", "最先到期的在前。把返回的 next 作为 cursor 再查下一页。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        RoutingContext db, Lights lights, Caller caller, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100，默认20。")] int? size = null)
    {
        var (from, take, horizon) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size), lights.Horizon());
        var rows = await db.Orders.AsNoTracking()
            .Where(o => o.Status == WorkOrderStatus.Objected && db.Cases.VisibleTo(caller).Any(c => c.Id == o.CaseId)
                && EF.Functions.GreaterThan(ValueTuple.Create(o.Objection!.ReviewBy, o.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(o => o.Objection!.ReviewBy).ThenBy(o => o.Id).Take(take + 1)
            .Join(db.Cases, o => o.CaseId, c => c.Id, (o, c) => new { Order = o, Case = c })
            .Join(db.Units, r => r.Order.UnitId, u => u.Id, (r, u) => new { r.Order, r.Case, Unit = u.Name })
            .Join(db.Units, r => r.Order.Objection!.BetterUnitId, u => u.Id, (r, u) => new { r.Order, r.Case, r.Unit, Better = u.Name })
            .OrderBy(r => r.Order.Objection!.ReviewBy).ThenBy(r => r.Order.Id).ToListAsync(ct);
        var items = rows.Select(r => new Item(
            r.Order.Id, r.Case.Id, r.Case.Number, r.Case.Topic, r.Order.Role, r.Unit, r.Order.Objection!.Reason, r.Better,
            r.Order.Objection.BetterUnitId, r.Order.Objection.At, r.Order.Objection.ReviewBy, horizon.Of(r.Order.Objection.ReviewBy),
            r.Case.Objections, r.Case.EscalatedAt is not null)).ToList();
        return Paging.Cut(items, take, i => new Cursor(i.ReviewBy, i.OrderId));
    }
}
