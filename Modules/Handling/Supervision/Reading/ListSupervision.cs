using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Events;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Supervision.Reading;

/// <summary>督办工作台: what a unit is asked to answer; for the Social Work Department all of it.</summary>
internal static class ListSupervision
{
    public static void Map(Api api) => api.Office.MapGet("/supervision", Handle)
        .Says(Policies.Handlers, SupervisionArea.Tag, "督办事项", "最近到达现在级别的在前。承办单位只看本单位的，夜间产生的次日早晨起显示。不计分、不排名。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<SupervisionView>> Handle(
        HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("只看这种类别。")] SupervisionKind? kind = null, [Description("只看这个级别。")] SupervisionLevel? level = null,
        [Description("只看这种状态；不填则不含已解除的。")] SupervisionStatus? status = null,
        [Description("只看这个单位的。")] Guid? unitId = null, [Description("只看这件建议的。")] Guid? suggestionId = null,
        [Description("上一页返回的 next。")] string? cursor = null, [Description("每页条数，1至100。")] int? size = null)
    {
        var (from, take, now) = (Cursor.Parse(cursor, Cursor.Last), Paging.Size(size), time.GetUtcNow());
        var items = db.Set<SupervisionItem>().AsNoTracking().VisibleTo(caller, db, now);
        items = status is { } wanted ? items.Where(i => i.Status == wanted) : items.Where(i => i.EndedAt == null);
        if (kind is { } k) items = items.Where(i => i.Kind == k);
        if (level is { } l) items = items.Where(i => i.Level == l);
        if (unitId is { } unit) items = items.Where(i => i.UnitId == unit);
        if (suggestionId is { } suggestion) items = items.Where(i => i.SuggestionId == suggestion);
        var found = await items.Where(i => EF.Functions.LessThan(ValueTuple.Create(i.RaisedAt, i.Id), ValueTuple.Create(from.At, from.Id)))
            .OrderByDescending(i => i.RaisedAt).ThenByDescending(i => i.Id).Take(take + 1).ToListAsync(ct);
        return Paging.Cut(await SupervisionView.OfAsync(db, found, now, ct), take, i => new Cursor(i.RaisedAt, i.Id));
    }
}
