using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Papers;

/// <summary>纸质建议: what was handed in on paper, newest first; with a filter for those that wait to be completed.</summary>
internal static class ListPapers
{
    public sealed record Item(
        [property: Description("建议标识。")] Guid Id,
        [property: Description("建议编号。")] string Number,
        [property: Description("建议主题；没有主题的显示开头几个字。")] string Topic,
        [property: Description("SuggestionBox 征集箱，Counter 窗口。")] Channel Channel,
        [property: Description("征集箱标识。")] Guid? BoxId,
        [property: Description("缺少的要素。")] IReadOnlyList<SuggestionElement> Missing,
        SuggestionStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("已由本人认领到小程序账号。")] bool Claimed,
        DateTimeOffset ReceivedAt);

    public static void Map(Api api) => api.Office.MapGet("/papers", Handle)
        .Says(Policies.BoxKeepers, "纸质建议", "纸质建议", "最新的在前。incomplete=true 只看要素不全的。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        IntakeContext db, Caller caller, CancellationToken ct,
        [Description("只看要素不全的（true）或齐全的（false）。")] bool? incomplete = null,
        [Description("只看一个征集箱。")] Guid? boxId = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var items = await db.PapersOf(caller).AsNoTracking()
            .Where(s => (incomplete == null || incomplete == s.Missing.Count > 0) && (boxId == null || s.BoxId == boxId)
                && EF.Functions.LessThan(ValueTuple.Create(s.ReceivedAt, s.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(s => s.ReceivedAt).ThenByDescending(s => s.Id).Take(take + 1)
            .Select(s => new Item(
                s.Id, s.Number, s.Topic, s.Channel, s.BoxId, s.Missing, s.Status, null!, s.AccountId != null, s.ReceivedAt))
            .ToListAsync(ct);
        return Paging.Cut(items.ConvertAll(i => i with { StatusText = i.Status.Name() }), take, i => new Cursor(i.ReceivedAt, i.Id));
    }
}
