using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Routing.Sealing;

namespace ZhihuiShibei.Routing.Cases;

/// <summary>研判台计数: how many of a filter stand at each light; and how many are sealed, so that they never wait without anybody knowing.</summary>
internal static class CountCases
{
    public sealed record Response(
        [property: Description("红灯：已超期。")] long Red,
        [property: Description("黄灯：临近到期。")] long Amber,
        [property: Description("绿灯。")] long Green,
        [property: Description("合计。")] long Total,
        [property: Description("全部待研判、待补正的密件数，与筛选无关；内容只有密件研判员可见。")] long Sealed);

    public static void Map(Api api) => api.Office.MapGet("/cases/counts", Handle)
        .Says(Policies.SocialWork, "研判", "研判台计数", "按同样的筛选，待研判和待补正的建议在各个期限灯下的件数；期限灯和已作决定的状态不参与筛选。");

    internal static async Task<Response> Handle(
        [AsParameters] CaseFilter.Query filter, RoutingContext db, DeskPlaces places, Lights lights, CancellationToken ct)
    {
        var horizon = lights.Horizon();
        var status = filter.Status is TriageStatus.Pending or TriageStatus.AwaitingSupplement ? filter.Status : null;
        var (red, amber, green) = await places.CountAsync(DeskQuery.Ordinary(filter with { Light = null, Status = status }, horizon), horizon, ct);
        var hidden = await db.Cases.LongCountAsync(
            c => c.Seal == SealStatus.Sealed && (c.Status == TriageStatus.Pending || c.Status == TriageStatus.AwaitingSupplement), ct);
        return new(red, amber, green, red + amber + green, hidden);
    }
}
