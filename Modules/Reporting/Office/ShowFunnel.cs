using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Office;

/// <summary>办理漏斗: from received over decided and concluded to told, rated and adopted, in all and by channel, domain, street or unit.</summary>
internal static class ShowFunnel
{
    public sealed record Response(
        [property: Description("起始日。")] DateOnly From,
        [property: Description("截止日（含）。")] DateOnly To,
        [property: Description("口径：Received 看这一时期收到的建议到现在的办理情况，Happened 看这一时期发生了多少。")] Basis Basis,
        [property: Description("口径的中文说明。")] string BasisText,
        [property: Description("合计。")] Row Total,
        [property: Description("分类，顺序固定，不作排名。")] IReadOnlyList<Row> Groups);

    public sealed record Row(
        [property: Description("分类的代码；没有这一项的为空。")] string Value,
        [property: Description("分类的名称。")] string Name,
        [property: Description("各环节的数字。")] IReadOnlyList<Figures.Figure> Figures);

    public static void Map(Api api) => api.Office.MapGet("/statistics/funnel", Handle)
        .Says(Policies.Handlers, StatisticsArea.Tag, "办理漏斗", "收到、决定、派单、办结、告知、评价、转化各环节的件数和比率，每个数字都有分子、分母、口径和清单。承办单位只看本单位。")
        .Refuses(ReportingErrors.BadPeriod, ReportingErrors.OwnUnitOnly);

    internal static async Task<Response> Handle(
        [AsParameters] StatisticsQuery.Query query, TallyReader reader, Groups groups, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("口径：Received 按收到日（默认），Happened 按发生日。")] Basis basis = Basis.Received)
    {
        var period = Period.Months(query.From, query.To, time);
        var (slice, value) = query.TotalFor(caller);
        var scope = new Scope(slice, value, basis, period);
        var total = new Row(value, slice.Name(), Funnel.Of(new(await reader.ReadAsync(slice, basis, period, ct, slice == Slice.All ? null : value)), scope));
        if (query.By is not { } by || by == Slice.All) return new(period.From, period.To, basis, basis.Name(), total, []);
        var rows = (await groups.SpreadAsync(by, await reader.ReadAsync(by, basis, period, ct), ct))
            .Select(g => new Row(g.Value, g.Name, Funnel.Of(g.Numbers, scope with { Slice = by, Value = g.Value })));
        return new(period.From, period.To, basis, basis.Name(), total, [.. rows]);
    }
}
