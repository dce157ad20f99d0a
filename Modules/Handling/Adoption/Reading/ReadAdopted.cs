using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Adoption.Reading;

/// <summary>转化成果: what suggestions led to, for everybody, the latest first. Caches ask each time, so that a revocation holds at once.</summary>
internal static class ReadAdopted
{
    private const string Tag = "转化成果";

    public static void Map(Api api)
    {
        api.Open.MapGet("/adoptions", ListAsync)
            .Says(Policies.Anyone, Tag, "转化成果列表", "最近登记的在前，每页20件。带 ETag，可缓存，每次使用前须向本站核对，撤下的内容因此立即消失。")
            .Refuses(CommonErrors.BadCursor);
        api.Open.MapGet("/adoptions/{id:guid}", ShowAsync)
            .Says(Policies.Anyone, Tag, "一项转化成果", "做什么、节点、佐证、完成的百分比和促成它的建议。缓存规则与列表相同。")
            .Refuses(AdoptionErrors.NotFound);
    }

    internal static async Task<Results<Ok<Page<PublicAdoption>>, StatusCodeHttpResult>> ListAsync(
        HandlingContext db, Freshly freshly, HttpContext http, TimeProvider time, CancellationToken ct,
        [Description("只看这种转化去向。")] AdoptionOutcome? outcome = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null) =>
        freshly.Answer(http, await PageAsync(db, outcome, cursor, size, time.GetUtcNow(), ct));

    internal static async Task<Results<Ok<PublicAdoption>, StatusCodeHttpResult>> ShowAsync(
        Guid id, HandlingContext db, Freshly freshly, HttpContext http, TimeProvider time, CancellationToken ct) =>
        freshly.Answer(http, await OneAsync(db, id, time.GetUtcNow(), ct) ?? throw AdoptionErrors.NotFound.Refuse("没有找到这项转化成果。"));

    public static async Task<Page<PublicAdoption>> PageAsync(
        HandlingContext db, AdoptionOutcome? outcome, string? cursor, int? size, DateTimeOffset now, CancellationToken ct)
    {
        var (from, take) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size));
        var found = await PublicAdoption.OfAsync(db, db.Set<AdoptionRecord>()
            .Where(a => (outcome == null || a.Outcome == outcome)
                && EF.Functions.LessThan(ValueTuple.Create(a.ConfirmedAt!.Value, a.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(a => a.ConfirmedAt).ThenByDescending(a => a.Id).Take(take + 1), now, ct);
        return Paging.Cut(found, take, a => new Cursor(a.ConfirmedAt, a.Id));
    }

    /// <summary>One that was confirmed; nothing else exists for the public.</summary>
    public static async Task<PublicAdoption?> OneAsync(HandlingContext db, Guid id, DateTimeOffset now, CancellationToken ct) =>
        (await PublicAdoption.OfAsync(db, db.Set<AdoptionRecord>().Where(a => a.Id == id), now, ct)).SingleOrDefault();
}
