using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Supervision.Reading;

/// <summary>超期台账: what was or is late, whose, how long, why, and how often; whatever is late by its clock stands here, also when it is done.</summary>
internal static class OverdueLedger
{
    private static readonly SupervisionLevel[] Late = [SupervisionLevel.RedAlert, SupervisionLevel.ListedSupervision, SupervisionLevel.LeaderDigest];

    public sealed record Row(
        [property: Description("超期的事项。")] SupervisionView Item, [property: Description("同一事项（建议或转化运用）第几次超期，从1起；各协同单位的协办时限分别计算。")] int Time,
        DateTimeOffset DueAt);

    public static void Map(Api api) => api.Office.MapGet("/supervision/overdue", Handle)
        .Says(Policies.Handlers, SupervisionArea.Tag, "超期台账", "超期的事项、责任单位、超期天数、原因和次数，最先届满的在前；已办结的也保留。承办单位只看本单位的。不计分、不排名。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<Row>> Handle(
        HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("只看仍在超期的（true），或已结束的（false）。")] bool? open = null, [Description("只看这个单位的。")] Guid? unitId = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take, now) = (Cursor.Parse(cursor, Cursor.First), Paging.Size(size), time.GetUtcNow());
        var rows = await OfAsync(db, Of(db, caller, open, unitId, now)
            .Where(i => EF.Functions.GreaterThan(ValueTuple.Create(i.DueAt!.Value, i.Id), ValueTuple.Create(from.At, from.Id))), take + 1, now, ct);
        return Paging.Cut(rows, take, r => new Cursor(r.DueAt, r.Item.Id));
    }

    public static IQueryable<SupervisionItem> Of(HandlingContext db, Caller caller, bool? open, Guid? unit, DateTimeOffset now)
    {
        var items = db.Set<SupervisionItem>().AsNoTracking().VisibleTo(caller, db, now)
            .Where(i => i.Kind == SupervisionKind.Clock && Late.Contains(i.Level!.Value));
        if (open is { } only) items = items.Where(i => i.EndedAt == null == only);
        return unit is { } its ? items.Where(i => i.UnitId == its) : items;
    }

    public static async Task<List<Row>> OfAsync(HandlingContext db, IQueryable<SupervisionItem> items, int most, DateTimeOffset now, CancellationToken ct)
    {
        var found = await items.OrderBy(i => i.DueAt).ThenBy(i => i.Id).Take(most).ToListAsync(ct);
        var subjects = found.ConvertAll(i => i.SuggestionId);
        var all = (await db.Set<SupervisionItem>().AsNoTracking()
                .Where(i => i.Kind == SupervisionKind.Clock && Late.Contains(i.Level!.Value) && subjects.Contains(i.SuggestionId))
                .Select(i => new { i.SuggestionId, i.AdoptionId, i.ClockCode, i.UnitId, i.DueAt }).ToListAsync(ct))
            .ToLookup(i => (i.SuggestionId, i.AdoptionId, Part(i.ClockCode, i.UnitId)), i => i.DueAt);
        var views = await SupervisionView.OfAsync(db, found, now, ct);
        return [.. found.Zip(views, (i, view) => new Row(view, all[(i.SuggestionId, i.AdoptionId, Part(i.ClockCode, i.UnitId))].Count(due => due <= i.DueAt), i.DueAt!.Value))];
    }

    /// <summary>What a co-handling unit owes is a matter of its own.</summary>
    private static Guid? Part(string? clock, Guid? unit) => clock == ClockRules.CoHandling ? unit : null;
}
