using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Sealing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>已办结: what a unit led to its end, or had taken back, the latest first.</summary>
internal static class ListClosed
{
    public sealed record Item(
        Guid Id,
        [property: Description("建议编号。")] string Number,
        string Topic,
        HandlingStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("办理结果，撤回的可能没有。")] HandlingResult? Result,
        [property: Description("共办理几次。")] int Rounds,
        DateTimeOffset AcceptedAt,
        DateTimeOffset DueAt,
        DateTimeOffset? ClosedAt,
        [property: Description("最后一次办理是否超期。")] bool Late);

    public static void Map(Api api) => api.Office.MapGet("/handling/closed", Handle)
        .Says(Policies.Unit, "办理", "已办结的建议", "本单位主办、已办结或被撤回的建议，最近的在前，每页20件。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        HandlingContext db, Caller caller, CancellationToken ct, [Description("上一页返回的 next。")] string? cursor = null)
    {
        var (from, unit) = (Cursor.Parse(cursor, Cursor.Last), caller.Unit());
        var items = await db.Cases.AsNoTracking().UnsealedFor(caller, db)
            .Where(c => c.LeadUnitId == unit && c.ClosedAt != null
                && EF.Functions.LessThan(ValueTuple.Create(c.ClosedAt!.Value, c.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(c => c.ClosedAt).ThenByDescending(c => c.Id).Take(Paging.DefaultSize + 1)
            .Select(c => new Item(
                c.Id, c.Number, c.Topic, c.Status, null!, c.Result, c.Round, c.AcceptedAt, c.DueAt, c.ClosedAt, c.OverdueAt != null))
            .ToListAsync(ct);
        items = items.ConvertAll(i => i with { StatusText = i.Status.Name() });
        return Paging.Cut(items, Paging.DefaultSize, i => new Cursor(i.ClosedAt!.Value, i.Id));
    }
}
