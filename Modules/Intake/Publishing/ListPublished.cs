using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Publishing;

/// <summary>公开的建议: what everybody may read without signing in, newest first. Caches keep it for half a minute at most.</summary>
internal static class ListPublished
{
    /// <summary>Shorter than the minute in which a copy that was taken down must be gone.</summary>
    public const string Caching = "public, max-age=30";

    public sealed record Item(
        [property: Description("公开建议标识。")] Guid PublicationId,
        [property: Description("公开的主题。")] string Topic, [property: Description("公开的正文。")] string Text,
        [property: Description("领域。")] Domain? Domain, [property: Description("具体方面。")] LivelihoodAspect? Aspect,
        [property: Description("所在街道。")] string? Subdistrict, [property: Description("办到哪一步了。")] string Outcome,
        [property: Description("公开时间。")] DateTimeOffset PublishedAt);

    public static void Map(Api api) => api.Open.MapGet("/suggestions", Handle)
        .Says(Policies.Anyone, "公开建议", "公开的建议", "经建议人同意公开的建议，已脱敏，最新公开的在前，每页20件。可缓存30秒。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Ok<Page<Item>>> Handle(
        IntakeContext db, HttpResponse http, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var views = await PublicView.OfAsync(db, db.Set<Publication>()
            .Where(p => p.Status == PublicationStatus.Published
                && EF.Functions.LessThan(ValueTuple.Create(p.PublishedAt!.Value, p.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id).Take(take + 1), ct);
        var items = views.OrderByDescending(v => v.PublishedAt).ThenByDescending(v => v.Id.ToString(), StringComparer.Ordinal).Select(ItemOf).ToList();
        http.Headers.CacheControl = Caching;
        return TypedResults.Ok(Paging.Cut(items, take, i => new Cursor(i.PublishedAt, i.PublicationId)));
    }

    public static Item ItemOf(PublicView v) => new(v.Id, v.Topic, v.Text, v.Domain, v.Aspect, v.Subdistrict, v.Outcome, v.PublishedAt);
}
