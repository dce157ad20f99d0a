using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Pages;

namespace ZhihuiShibei.Reporting.Overview;

/// <summary>
/// 全区总览: the page for the screen on the wall, also read on a phone. It loads itself anew where that was asked for: a page that changes
/// under the eyes is no help to whoever reads slowly.
/// </summary>
internal static class ShowOverview
{
    public static void Map(Api api) => api.Pages.MapGet("/overview", Handle).Says(Policies.Anyone, "网页", "全区总览");

    internal static async Task<PageResult> Handle(
        OverviewReader reader, IOptions<ReportingSettings> settings, CancellationToken ct, [Description("大屏：是否自动更新。")] bool refresh = false) =>
        Page.Of<OverviewPage, OverviewState>(await reader.ReadAsync(ct) with { Refresh = refresh ? settings.Value.OverviewRefresh : null }, "public, max-age=10");
}
