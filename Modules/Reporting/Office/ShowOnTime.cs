using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Reporting.Journeys;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Office;

/// <summary>按期率 of decision, acknowledgement, progress report and conclusion; in time or not was written down when it happened.</summary>
internal static class ShowOnTime
{
    public sealed record Response(
        [property: Description("起始日。")] DateOnly From,
        [property: Description("截止日（含）。")] DateOnly To,
        [property: Description("合计。")] ShowFunnel.Row Total,
        [property: Description("分类，顺序固定，不作排名。")] IReadOnlyList<ShowFunnel.Row> Groups);

    public static void Map(Api api) => api.Office.MapGet("/statistics/on-time", Handle)
        .Says(Policies.Handlers, StatisticsArea.Tag, "按期率", "办理决定、签收、进展报告和办结的按期率。是否按期在发生时记定，此后不因日历调整而改变。承办单位只看本单位。")
        .Refuses(ReportingErrors.BadPeriod, ReportingErrors.OwnUnitOnly);

    internal static async Task<Response> Handle(
        [AsParameters] StatisticsQuery.Query query, TallyReader reader, Groups groups, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var period = Period.Months(query.From, query.To, time);
        var (slice, value) = query.TotalFor(caller);
        var scope = new Scope(slice, value, Basis.Happened, period);
        var total = await reader.ReadAsync(slice, Basis.Happened, period, ct, slice == Slice.All ? null : value);
        var first = new ShowFunnel.Row(value, slice.Name(), Rates(new(total), scope));
        if (query.By is not { } by || by == Slice.All) return new(period.From, period.To, first, []);
        var rows = (await groups.SpreadAsync(by, await reader.ReadAsync(by, Basis.Happened, period, ct), ct))
            .Select(g => new ShowFunnel.Row(g.Value, g.Name, Rates(g.Numbers, scope with { Slice = by, Value = g.Value })));
        return new(period.From, period.To, first, [.. rows]);
    }

    internal static IReadOnlyList<Figures.Figure> Rates(Numbers numbers, Scope scope) => [.. StepsOf(scope).Select(step =>
    {
        var (onTime, late) = StepMeasures.Of(step);
        return Figures.Share($"{step.Name()}按期率", numbers[onTime], numbers.Sum(onTime, late), StepMeasures.RateDefinition(step), scope.Cases(onTime));
    })];

    /// <summary>The decision is no unit's.</summary>
    private static IEnumerable<Step> StepsOf(Scope scope) => Enum.GetValues<Step>().Where(s => s != Step.Decision || scope.Slice != Slice.Unit);
}
