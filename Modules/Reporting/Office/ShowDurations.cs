using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Office;

/// <summary>办理用时: average and median calendar days to the decision and from acceptance to the conclusion.</summary>
internal static class ShowDurations
{
    public sealed record Response(
        [property: Description("起始日。")] DateOnly From,
        [property: Description("截止日（含）。")] DateOnly To,
        [property: Description("从收到到作出办理决定。")] Duration Decision,
        [property: Description("从受理到办结。")] Duration Conclusion);

    public sealed record Duration(
        [property: Description("平均天数：分子为天数之和，分母为件数。")] Figures.Figure Average,
        [property: Description("中位数，天：一半的建议不超过这个天数；没有建议则没有。")] double? Median,
        [property: Description("中位数的口径。")] string MedianDefinition);

    public static void Map(Api api) => api.Office.MapGet("/statistics/durations", Handle)
        .Says(Policies.Handlers, StatisticsArea.Tag, "办理用时", "作出决定和办结的平均天数和中位数，按自然日计。承办单位只看本单位办结的。")
        .Refuses(ReportingErrors.BadPeriod, ReportingErrors.OwnUnitOnly);

    internal static async Task<Response> Handle(
        [AsParameters] StatisticsQuery.Query query, ReportingContext db, TallyReader reader, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var period = Period.Months(query.From, query.To, time);
        var (slice, value) = query.TotalFor(caller);
        var numbers = new Numbers(await reader.ReadAsync(slice, Basis.Happened, period, ct, slice == Slice.All ? null : value));
        var decided = numbers.Sum(Measure.Accepted, Measure.Retained, Measure.Returned, Measure.Transferred);
        var concluded = numbers.Sum(Measure.Adopted, Measure.PartiallyAdopted, Measure.Planned, Measure.KeptForReference, Measure.NotAdopted);
        var medians = await MediansAsync(db, period, caller.OnlyUnit(), ct);
        return new(
            period.From, period.To,
            Of(Measure.DecisionDays, numbers, decided, medians.Decision), Of(Measure.ConclusionDays, numbers, concluded, medians.Conclusion));
    }

    private static Duration Of(Measure days, Numbers numbers, long of, double? median) => new(
        Figures.Mean(days.Name().Replace("合计（天）", "平均天数", StringComparison.Ordinal), numbers[days], of, "天", Measures.DefinitionOf(days)),
        median, "同样的建议按天数排列，居中的一件的天数。");

    internal static async Task<(double? Decision, double? Conclusion)> MediansAsync(ReportingContext db, Period period, Guid? unit, CancellationToken ct)
    {
        var (start, end) = (Shanghai.StartOfDay(period.From), Shanghai.EndOfDay(period.To));
        var decision = await db.Database.SqlQuery<double?>($"""
            select percentile_cont(0.5) within group (order by greatest(0, ((decided_at at time zone 'UTC') + interval '8 hours')::date - ((received_at at time zone 'UTC') + interval '8 hours')::date)) as "Value"
            from reporting.journey where decided_at >= {start} and decided_at < {end} and reopened_at is null and received_at is not null
                and ({unit}::uuid is null or lead_unit_id = {unit})
            """).SingleAsync(ct);
        var conclusion = await db.Database.SqlQuery<double?>($"""
            select percentile_cont(0.5) within group (order by greatest(0, ((concluded_at at time zone 'UTC') + interval '8 hours')::date - ((decided_at at time zone 'UTC') + interval '8 hours')::date)) as "Value"
            from reporting.journey where concluded_at >= {start} and concluded_at < {end} and concluded_round >= round and decided_at is not null
                and ({unit}::uuid is null or concluded_by = {unit})
            """).SingleAsync(ct);
        return (decision, conclusion);
    }
}
