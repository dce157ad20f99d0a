using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Office;

/// <summary>在办和超期: what is open at this moment, and what of it is overdue.</summary>
internal static class ShowNow
{
    private static readonly Measure[] Open =
        [Measure.AwaitingDecision, Measure.DecisionOverdueNow, Measure.InHandling, Measure.HandlingOverdueNow, Measure.ProgressOverdueNow];

    public sealed record Response(
        [property: Description("数字的时刻。")] DateTimeOffset At,
        [property: Description("合计。")] ShowFunnel.Row Total,
        [property: Description("分类，顺序固定，不作排名。")] IReadOnlyList<ShowFunnel.Row> Groups);

    public static void Map(Api api) => api.Office.MapGet("/statistics/now", Handle)
        .Says(Policies.Handlers, StatisticsArea.Tag, "在办和超期", "此刻待决定、办理中的建议，以及其中已超期的。承办单位只看本单位。")
        .Refuses(ReportingErrors.OwnUnitOnly);

    internal static async Task<Response> Handle(
        TallyReader reader, Groups groups, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("分类：Channel 渠道，Domain 领域，Subdistrict 街道，Unit 承办单位；不填只看合计。")] Slice? by = null)
    {
        var ever = Ever(time);
        var (slice, value) = new StatisticsQuery.Query { By = by }.TotalFor(caller);
        var scope = new Scope(slice, value, Basis.Received, ever);
        var total = await reader.ReadAsync(slice, Basis.Received, ever, ct, slice == Slice.All ? null : value);
        var first = new ShowFunnel.Row(value, slice.Name(), Counts(new(total), scope));
        if (by is not { } cut || cut == Slice.All) return new(time.GetUtcNow(), first, []);
        var rows = (await groups.SpreadAsync(cut, await reader.ReadAsync(cut, Basis.Received, ever, ct), ct))
            .Select(g => new ShowFunnel.Row(g.Value, g.Name, Counts(g.Numbers, scope with { Slice = cut, Value = g.Value })));
        return new(time.GetUtcNow(), first, [.. rows]);
    }

    /// <summary>All that was ever received.</summary>
    internal static Period Ever(TimeProvider time) => new(new(2000, 1, 1), Period.Month(Shanghai.Today(time)).To);

    internal static IReadOnlyList<Figures.Figure> Counts(Numbers numbers, Scope scope) =>
        [.. Open.Select(m => Figures.Count(m.Name(), numbers[m], Measures.DefinitionOf(m), scope.Cases(m)))];
}
