using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Office;

/// <summary>指标口径: every measure with what it means, as the figures themselves say it.</summary>
internal static class ListDefinitions
{
    public sealed record Item(
        [property: Description("指标代码。")] string Code,
        string Name,
        [property: Description("口径。")] string Definition);

    public static void Map(Api api) => api.Office.MapGet("/statistics/definitions", Handle)
        .Says(Policies.Handlers, StatisticsArea.Tag, "指标口径", "全部指标的含义：按哪一天计、不含什么。");

    internal static IReadOnlyList<Item> Handle() =>
        [.. Enum.GetValues<Measure>().Select(m => new Item(m.ToString(), m.Name(), Measures.DefinitionOf(m)))];
}
