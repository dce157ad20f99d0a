using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Contest.Collections.Writing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Contest.Collections.Reading;

/// <summary>查看专题, by everybody: what is asked, by when, and what to fill in. Drafts are not there.</summary>
internal static class ReadCollections
{
    private const int Most = 100;

    public sealed record Line(
        [property: Description("专题代码，页面地址为 /zt/代码。")] string Code, string Title, [property: Description("一两句话说明征集什么。")] string Topic,
        [property: Description("是大赛。")] bool IsContest, CollectionStatus Status, [property: Description("状态的中文说明。")] string StatusText,
        [property: Description("开始征集的时刻。")] DateTimeOffset OpensAt, [property: Description("截止时刻，过此时刻不再征集。")] DateTimeOffset ClosesAt);

    public static void Map(Api api)
    {
        api.Open.MapGet("/collections", ListAsync)
            .Says(Policies.Anyone, WriteCollection.Tag, "全部专题", "最近开始的在前，最多100个，包括尚未开始和已经截止的。可缓存半分钟。");
        api.Open.MapGet("/collections/{code}", ShowAsync)
            .Says(Policies.Anyone, WriteCollection.Tag, "查看专题", "说明、领域、须知和自设问题；提交建议时在 entry 中带上代码、领域、须知版本和回答。可缓存半分钟。")
            .Refuses(CollectionErrors.NotFound);
    }

    internal static async Task<Ok<IReadOnlyList<Line>>> ListAsync(ContestContext db, TimeProvider time, HttpResponse http, CancellationToken ct)
    {
        var rows = await Published(db).OrderByDescending(c => c.OpensAt).ThenBy(c => c.Code).Take(Most).ToListAsync(ct);
        http.Headers.CacheControl = Pages.Page.ForEveryone;
        return TypedResults.Ok<IReadOnlyList<Line>>(rows.ConvertAll(c => (c, Status: c.StatusAt(time.GetUtcNow()))).ConvertAll(x => new Line(
            x.c.Code, x.c.Title, x.c.Topic, x.c.IsContest, x.Status, Kernel.Acts.Chinese.Name(x.Status), x.c.OpensAt, x.c.ClosesAt)));
    }

    internal static async Task<Ok<PublicCollection>> ShowAsync(
        [Description("专题代码。")] string code, ContestContext db, TimeProvider time, HttpResponse http, CancellationToken ct)
    {
        var its = await OneAsync(db, code, ct) ?? throw CollectionErrors.NotFound.Refuse();
        http.Headers.CacheControl = Pages.Page.ForEveryone;
        return TypedResults.Ok(await PublicCollection.OfAsync(its, db, time.GetUtcNow(), ct));
    }

    public static Task<ThemedCollection?> OneAsync(ContestContext db, string code, CancellationToken ct) =>
        Published(db).FirstOrDefaultAsync(c => c.Code == code, ct);

    private static IQueryable<ThemedCollection> Published(ContestContext db) =>
        db.Collections.AsNoTracking().Where(c => c.Status != CollectionStatus.Draft);
}
