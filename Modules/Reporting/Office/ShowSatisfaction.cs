using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Office;

/// <summary>满意度: mean scores, and beside every score how many of those who were answered gave one.</summary>
internal static class ShowSatisfaction
{
    private static readonly (Measure Sum, string Name)[] Scores =
        [(Measure.ReplyScores, "答复内容"), (Measure.SpeedScores, "办理效率"), (Measure.ResultScores, "办理结果")];

    public sealed record Response(
        [property: Description("起始日。")] DateOnly From,
        [property: Description("截止日（含）。")] DateOnly To,
        [property: Description("合计。")] Row Total,
        [property: Description("分类，顺序固定，不作排名。")] IReadOnlyList<Row> Groups);

    public sealed record Row(
        [property: Description("分类的代码；没有这一项的为空。")] string Value,
        [property: Description("分类的名称。")] string Name,
        [property: Description("评分和参评率，两者不分开看。")] IReadOnlyList<Scored> Scores,
        [property: Description("不满意率。")] Figures.Figure Dissatisfied);

    public sealed record Scored(
        [property: Description("平均分。")] Figures.Figure Score,
        [property: Description("参评率：多少人评了这个分。")] Figures.Figure Participation);

    public static void Map(Api api) => api.Office.MapGet("/statistics/satisfaction", Handle)
        .Says(Policies.Handlers, StatisticsArea.Tag, "满意度", "答复、效率、结果的平均分，每个分数旁边都有参评率。承办单位只看本单位。")
        .Refuses(ReportingErrors.BadPeriod, ReportingErrors.OwnUnitOnly);

    internal static async Task<Response> Handle(
        [AsParameters] StatisticsQuery.Query query, TallyReader reader, Groups groups, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var period = Period.Months(query.From, query.To, time);
        var (slice, value) = query.TotalFor(caller);
        var scope = new Scope(slice, value, Basis.Happened, period);
        var total = await reader.ReadAsync(slice, Basis.Happened, period, ct, slice == Slice.All ? null : value);
        var first = RowOf(value, slice.Name(), new(total), scope);
        if (query.By is not { } by || by == Slice.All) return new(period.From, period.To, first, []);
        var rows = (await groups.SpreadAsync(by, await reader.ReadAsync(by, Basis.Happened, period, ct), ct))
            .Select(g => RowOf(g.Value, g.Name, g.Numbers, scope with { Slice = by, Value = g.Value }));
        return new(period.From, period.To, first, [.. rows]);
    }

    internal static Row RowOf(string value, string name, Numbers numbers, Scope scope)
    {
        var (rated, told) = (numbers[Measure.Rated], numbers[Measure.Told]);
        var participation = Figures.Share("参评率", rated, told, "分子：这一时期评价的建议；分母：这一时期答复已告知的建议。评价可能晚于告知的时期。", scope.Cases(Measure.Rated));
        return new(
            value, name, [.. Scores.Select(s => new Scored(Figures.Mean($"{s.Name}平均分", numbers[s.Sum], rated, "分", Measures.DefinitionOf(s.Sum)), participation))],
            Figures.Share("不满意率", numbers[Measure.Dissatisfied], rated, $"{Measures.DefinitionOf(Measure.Dissatisfied)}分母：已评价。", scope.Cases(Measure.Dissatisfied)));
    }
}
