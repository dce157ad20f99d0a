using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>研判台: what waits for a decision, the nearest due date first. What is sealed is not here.</summary>
internal static class ListCases
{
    // Compiled, with the size as a literal: PostgreSQL would plan a parameterised limit anew each time.
    private static readonly Func<RoutingContext, DateTimeOffset, Guid, IAsyncEnumerable<CaseRow>> OpenTwentyOne =
        EF.CompileAsyncQuery((RoutingContext db, DateTimeOffset due, Guid id) => db.Cases.AsNoTracking()
            .Where(c => (c.Status == TriageStatus.Pending || c.Status == TriageStatus.AwaitingSupplement) && c.Seal == SealStatus.Open
                && EF.Functions.GreaterThan(ValueTuple.Create(c.DueAt, c.Id), ValueTuple.Create(due, id)))
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id)
            .Take(Paging.DefaultSize + 1)
            .Select(CaseRow.Of));

    public static void Map(Api api) => api.Office.MapGet("/cases", Handle)
        .Says(Policies.SocialWork, "研判", "研判台",
            "待研判和待补正的建议，最先到期的在前；选择状态时可查看已作决定的建议，最新收到的在前。条件同时满足。密件不在其中。把返回的 next 作为 cursor 再查下一页。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<CaseItem>> Handle(
        [AsParameters] CaseFilter.Query filter, RoutingContext db, DeskPlaces places, Lights lights, Caller caller, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null,
        [Description("每页条数，1至100，默认20。")] int? size = null)
    {
        var (take, horizon) = (Paging.Size(size), lights.Horizon());
        var query = DeskQuery.Ordinary(filter, horizon);
        var from = Cursor.Parse(cursor, DeskPlaces.Start(query));
        if (!query.IsPlain || filter.Status is not null || take != Paging.DefaultSize) return await PageAsync(db, places, query, from, take, horizon, caller, ct);
        List<CaseRow> rows = [];
        await foreach (var row in OpenTwentyOne(db, from.At, from.Id).WithCancellation(ct)) rows.Add(row);
        return Paging.Cut([.. rows.Select(r => CaseItem.Of(r, horizon, caller.Id))], take, i => new Cursor(i.DueAt, i.Id));
    }

    /// <summary>A page of whatever the query asks for.</summary>
    internal static async Task<Page<CaseItem>> PageAsync(
        RoutingContext db, DeskPlaces places, DeskQuery query, Cursor from, int take, Horizon horizon, Caller caller, CancellationToken ct)
    {
        var page = Paging.Cut(await places.PageAsync(query, from, take + 1, ct), take, place => place);
        var ids = page.Items.Select(p => p.Id).ToArray();
        var rows = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(CaseRow.Of).ToDictionaryAsync(r => r.Id, ct);
        return new([.. ids.Where(rows.ContainsKey).Select(id => CaseItem.Of(rows[id], horizon, caller.Id))], page.Next);
    }
}
