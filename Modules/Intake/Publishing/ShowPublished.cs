using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Intake.Publishing;

/// <summary>公开建议的全文: one published suggestion; after it was taken down as if it had never been there.</summary>
internal static class ShowPublished
{
    public static void Map(Api api) => api.Open.MapGet("/suggestions/{publicationId:guid}", Handle)
        .Says(Policies.Anyone, "公开建议", "公开建议的全文", "可缓存30秒；撤下后返回404。")
        .Refuses(PublishingErrors.NotFound);

    internal static async Task<Ok<ListPublished.Item>> Handle(
        [Description("公开建议标识。")] Guid publicationId, IntakeContext db, HttpResponse http, CancellationToken ct)
    {
        var views = await PublicView.OfAsync(db, db.Set<Publication>().Where(p => p.Id == publicationId), ct);
        if (views is not [var view]) throw PublishingErrors.NotFound.Refuse();
        http.Headers.CacheControl = ListPublished.Caching;
        return TypedResults.Ok(ListPublished.ItemOf(view));
    }
}
