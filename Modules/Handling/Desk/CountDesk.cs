using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Desk;

/// <summary>办理工作台计数: how many of a filter stand at each light and in each status.</summary>
internal static class CountDesk
{
    public sealed record Response(
        [property: Description("红灯：已超期。")] int Red,
        [property: Description("黄灯：临期。")] int Amber,
        [property: Description("绿灯。")] int Green,
        [property: Description("合计。")] int Total,
        [property: Description("各个状态的件数。")] IReadOnlyList<OfStatus> Statuses);

    public sealed record OfStatus(HandlingStatus Status, [property: Description("状态的中文说明。")] string StatusText, [property: Description("件数。")] int Count);

    public static void Map(Api api) => api.Office.MapGet("/handling/counts", Handle)
        .Says(Policies.Unit, "办理", "办理工作台计数", "按同样的筛选，各个期限灯、各个状态的件数；期限灯不参与筛选。");

    internal static async Task<Response> Handle([AsParameters] DeskFilter.Query filter, DeskQuery desk, CancellationToken ct)
    {
        var statuses = await desk.Of(filter with { Light = null }).GroupBy(c => c.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var (red, amber) = (await At(Light.Red), await At(Light.Amber));
        var total = statuses.Sum(s => s.Count);
        return new(red, amber, total - red - amber, total, [.. statuses.OrderBy(s => s.Key).Select(s => new OfStatus(s.Key, s.Key.Name(), s.Count))]);

        Task<int> At(Light light) => desk.Of(filter with { Light = light }).CountAsync(ct);
    }
}
