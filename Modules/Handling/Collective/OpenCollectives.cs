using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Concluding;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Collective;

/// <summary>集中答复公布: what many asked for and what they were answered, for everybody; no suggestion and nobody is named.</summary>
internal static class OpenCollectives
{
    public sealed record Item(
        Guid Id,
        [property: Description("标题。")] string Title,
        HandlingResult Result, [property: Description("办理结果的中文说明。")] string ResultText,
        [property: Description("答复了多少件建议。")] int Suggestions,
        [property: Description("答复单位。")] string UnitName,
        [property: Description("公布时间。")] DateTimeOffset PublishedAt);

    public sealed record Response(
        Guid Id,
        [property: Description("标题。")] string Title,
        HandlingResult Result, [property: Description("办理结果的中文说明。")] string ResultText,
        [property: Description("答复全文。")] string Text,
        [property: Description("答复了多少件建议。")] int Suggestions,
        [property: Description("答复单位。")] string UnitName,
        [property: Description("公布时间。")] DateTimeOffset PublishedAt);

    public static void Map(Api api)
    {
        api.Open.MapGet("/collective-answers", ListAsync)
            .Says(Policies.Anyone, "集中答复", "已公布的集中答复", "最近公布的在前，每页20件；把返回的 next 作为 cursor 再查下一页。")
            .Refuses(CommonErrors.BadCursor);
        api.Open.MapGet("/collective-answers/{id:guid}", ShowAsync)
            .Says(Policies.Anyone, "集中答复", "一份已公布的集中答复", "同类建议的共同答复；不含任何一件建议的编号和建议人。")
            .Refuses(CollectiveErrors.NotFound);
    }

    internal static async Task<Page<Item>> ListAsync(HandlingContext db, CancellationToken ct, [Description("上一页返回的 next。")] string? cursor = null)
    {
        var from = Cursor.Parse(cursor, Cursor.Last);
        var items = await Published(db)
            .Where(a => EF.Functions.LessThan(ValueTuple.Create(a.PublishedAt!.Value, a.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id).Take(Paging.DefaultSize + 1)
            .Select(a => new Item(
                a.Id, a.Title, a.Result, "", a.Answered, db.Units.Where(u => u.Id == a.UnitId).Select(u => u.Name).FirstOrDefault() ?? "", a.PublishedAt!.Value))
            .ToListAsync(ct);
        items = items.ConvertAll(i => i with { ResultText = i.Result.Name() });
        return Paging.Cut(items, Paging.DefaultSize, i => new Cursor(i.PublishedAt, i.Id));
    }

    internal static async Task<Response> ShowAsync(Guid id, HandlingContext db, CancellationToken ct)
    {
        var its = await Published(db).FirstOrDefaultAsync(a => a.Id == id, ct) ?? throw CollectiveErrors.NotFound.Refuse();
        var unit = await db.Units.Where(u => u.Id == its.UnitId).Select(u => u.Name).FirstOrDefaultAsync(ct) ?? "";
        return new(its.Id, its.Title, its.Result, its.Result.Name(), PublicAnswer.Body(its.Words), its.Answered, unit, its.PublishedAt!.Value);
    }

    // Where nobody was answered after all there is nothing to show.
    private static IQueryable<CollectiveAnswer> Published(HandlingContext db) =>
        db.Set<CollectiveAnswer>().AsNoTracking().Where(a => a.Status == CollectiveStatus.Published && a.Answered > 0);
}
