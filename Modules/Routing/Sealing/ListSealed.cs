using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Sealing;

/// <summary>密件台: what is sealed, for those entitled whom it does not concern. Looking at it is recorded.</summary>
internal static class ListSealed
{
    public static void Map(Api api) => api.Office.MapGet("/sealed-cases", Handle)
        .Says(Policies.SealedDesk, "密件", "密件台",
            "疑似检举控告而转为密件的建议，最先到期的在前；涉及本单位或本人已回避的不在其中。筛选与研判台相同。每次查看都记入审计日志。")
        .Refuses(CommonErrors.BadCursor);

    internal static async Task<Page<CaseItem>> Handle(
        [AsParameters] CaseFilter.Query filter, RoutingContext db, DeskPlaces places, Lights lights, Caller caller, CancellationToken ct,
        [Description("上一页返回的 next。")] string? cursor = null,
        [Description("每页条数，1至100，默认20。")] int? size = null)
    {
        var horizon = lights.Horizon();
        var query = DeskQuery.Sealed(filter, horizon, caller);
        var page = await ListCases.PageAsync(db, places, query, Cursor.Parse(cursor, DeskPlaces.Start(query)), Paging.Size(size), horizon, caller, ct);
        foreach (var item in page.Items) db.Audit("sealed-case.list", nameof(TriageCase), item.Id);
        await db.SaveChangesAsync(ct);
        return page;
    }
}
