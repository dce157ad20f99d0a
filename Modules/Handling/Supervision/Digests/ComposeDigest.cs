using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Handling.Supervision.Reading;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Supervision.Digests;

/// <summary>拟领导摘报: everything that reached this level, is late still, and stands in no digest that was issued.</summary>
internal static class ComposeDigest
{
    private const int Most = 200;

    public sealed record Request(
        [property: Description("写在前面的话，500字以内，可不填。")]
        [property: StringLength(Limits.Reason, ErrorMessage = "请控制在500字以内。")]
        string? Remark = null);

    public static void Map(Api api) => api.Office.MapPost("/leader-digests", Handle)
        .Says(Policies.SocialWork, SupervisionArea.Tag, "拟领导摘报", "列入达到领导摘报级别、仍在超期、以前没有摘报过的事项，至多200项；数字定在拟稿之时。")
        .WithExample(new Request("请各责任单位按承诺的日期落实。")).RequiresIdempotencyKey()
        .Refuses(DigestErrors.Nothing);

    internal static async Task<Created<ShowDigests.Response>> Handle(
        Request request, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var rows = await OverdueLedger.OfAsync(db, OverdueLedger.Of(db, caller, open: true, null, now)
            .Where(i => i.Level == SupervisionLevel.LeaderDigest
                && !db.Set<LeaderDigest>().Any(d => d.Status == DigestStatus.Issued && d.Lines.Any(l => l.ItemId == i.Id && l.DueAt == i.DueAt))), Most, now, ct);
        if (rows.Count == 0) throw DigestErrors.Nothing.Refuse();
        var its = LeaderDigest.Compose(request.Remark?.Trim() ?? "", rows.Select((row, n) => LineOf(row, n + 1, now)), caller.Actor, now);
        db.Add(its);
        return TypedResults.Created($"/api/office/leader-digests/{its.Id}", await db.SaveAsync(ShowDigests.Of(its, await db.ReadingAsync([its], caller, ct)), ct));
    }

    private static DigestLine LineOf(OverdueLedger.Row row, int position, DateTimeOffset now) => new()
    {
        Id = NewId.At(now),
        Position = position,
        ItemId = row.Item.Id,
        Number = row.Item.Number,
        Title = row.Item.AdoptionTitle ?? row.Item.Topic ?? "",
        UnitName = row.Item.UnitName ?? "（尚未派单）",
        ClockText = row.Item.ClockText ?? "",
        DueAt = row.DueAt,
        OverdueDays = row.Item.OverdueDays,
        Time = row.Time,
        Cause = row.Item.Answer?.Cause,
        Measure = row.Item.Answer?.Measure,
        Until = row.Item.Answer?.Until,
    };
}

/// <summary>印发, 作废: a person issues it; the number comes with the issue.</summary>
internal static class IssueDigest
{
    private const long NumberLock = 0x5348_4944_4731;

    public static void Map(Api api)
    {
        api.Office.MapPost("/leader-digests/{id:guid}/issue", Issue)
            .Says(Policies.SocialWork, SupervisionArea.Tag, "印发领导摘报", "核对后印发，随即编号，此后不再更改。")
            .Refuses(DigestErrors.NotFound, DigestErrors.WrongState);
        api.Office.MapPost("/leader-digests/{id:guid}/discard", Discard)
            .Says(Policies.SocialWork, SupervisionArea.Tag, "作废领导摘报", "印发之前可以作废，重新拟稿。")
            .Refuses(DigestErrors.NotFound, DigestErrors.WrongState);
    }

    internal static Task<ShowDigests.Response> Issue(Guid id, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, caller, async its =>
        {
            var (now, year) = (time.GetUtcNow(), Shanghai.Today(time).Year);
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({NumberLock})", ct);
            its.Issue(year, (await db.Set<LeaderDigest>().Where(d => d.Year == year).MaxAsync(d => d.Ordinal, ct) ?? 0) + 1, caller.Actor, now);
        }, ct);

    internal static Task<ShowDigests.Response> Discard(Guid id, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct) =>
        ActAsync(id, db, caller, its =>
        {
            its.Discard(caller.Actor, time.GetUtcNow());
            return Task.CompletedTask;
        }, ct);

    private static Task<ShowDigests.Response> ActAsync(
        Guid id, HandlingContext db, Caller caller, Func<LeaderDigest, Task> act, CancellationToken ct) => db.InTurnAsync(async () =>
    {
        await db.Database.ExecuteSqlAsync($"select from handling.leader_digest where id = {id} for update", ct);
        var its = await db.Set<LeaderDigest>().Include(d => d.Lines).FirstOrDefaultAsync(d => d.Id == id, ct) ?? throw DigestErrors.NotFound.Refuse();
        await act(its);
        return ShowDigests.Of(its, await db.ReadingAsync([its], caller, ct));
    }, ct);
}
