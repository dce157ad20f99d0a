using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Entries;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Review.Preliminary;

/// <summary>初审清单: the entries of a contest, the oldest first, by status or field.</summary>
internal static class ListReviewEntries
{
    public sealed record Item(
        Guid Id,
        string Number,
        string Topic,
        [property: Description("征集领域的代码；尚未填写则没有。")] string? Field,
        [property: Description("参与形式。")] EntryForm Form,
        [property: Description("团队或单位名称。")] string? Group,
        [property: Description("征集渠道。")] Channel Channel,
        EntryStatus Status,
        [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("接收时已隐去的个人信息种类。")] IReadOnlyList<string> Hidden,
        DateTimeOffset ReceivedAt);

    public static void Map(Api api) => api.Office.MapGet("/contests/{id:guid}/review/entries", Handle)
        .Says(Policies.SocialWork, ReviewArea.Tag, "参赛建议清单", "可按状态、领域筛选，最早收到的在前。")
        .Refuses(ReviewErrors.NotFound, CommonErrors.BadCursor);

    internal static async Task<Page<Item>> Handle(
        [Description("大赛标识。")] Guid id, ContestContext db, CancellationToken ct, [Description("按状态筛选。")] EntryStatus? status = null,
        [Description("按征集领域的代码筛选。")] string? field = null, [Description("上一页返回的 next。")] string? cursor = null,
        [Description("每页条数，1至100。")] int? size = null)
    {
        await db.ReadReviewAsync(id, ct);
        var (from, take) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size));
        var entries = await db.Entries.AsNoTracking().Where(e => e.CollectionId == id)
            .Where(e => (status == null || e.Status == status) && (field == null || e.Field == field))
            .Where(e => EF.Functions.GreaterThan(ValueTuple.Create(e.ReceivedAt, e.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderBy(e => e.ReceivedAt).ThenBy(e => e.Id).Take(take + 1).ToListAsync(ct);
        return Paging.Cut(
            [.. entries.Select(e => new Item(
                e.Id, e.Number, e.Topic, e.Field, e.Form, e.Group, e.Channel, e.Status, e.Status.Name(), e.Hidden, e.ReceivedAt))],
            take, i => new Cursor(i.ReceivedAt, i.Id));
    }
}
