using System.ComponentModel;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Reporting.Office;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Public;

/// <summary>分类表: what happened in a period, by the values of a slice. Its columns share no suggestions with one another's sums.</summary>
internal static class StatTable
{
    public sealed record Table(
        [property: Description("分类：Channel 渠道，Domain 领域，Subdistrict 街道，Unit 承办单位。")] string Code,
        [property: Description("表名。")] string Title,
        [property: Description("各列的名称。")] IReadOnlyList<string> Columns,
        [property: Description("全区合计，与列对应；不公开的为空。")] IReadOnlyList<long?> Total,
        [property: Description("各行，顺序固定，不作排名。")] IReadOnlyList<Line> Lines);

    public sealed record Line(
        [property: Description("分类的代码；没有这一项的为空。")] string Code,
        string Name,
        [property: Description("各列的数字；少于公开的最小值或会使其被推算出的，不公开，为空。")] IReadOnlyList<long?> Cells);

    private static readonly (string Name, Measure[] Measures)[] General =
    [
        ("收到", [Measure.Received]), ("受理", [Measure.Accepted]), ("留存", [Measure.Retained]), ("退回", [Measure.Returned]),
        ("转送", [Measure.Transferred]), ("办结", Funnel.Results), ("转化运用", [Measure.Converted]),
    ];

    private static readonly (string Name, Measure[] Measures)[] OfUnits =
    [
        ("派单", [Measure.Dispatched]), ("按期签收", [Measure.AcknowledgementOnTime]), ("逾期签收", [Measure.AcknowledgementLate]),
        ("办结", Funnel.Results), ("按期办结", [Measure.ConclusionOnTime]), ("逾期办结", [Measure.ConclusionLate]), ("转化运用", [Measure.Converted]),
    ];

    public static Table Of(Slice slice, IReadOnlyList<(string Value, string Name, Numbers Numbers)> groups)
    {
        var columns = slice == Slice.Unit ? OfUnits : General;
        List<Line> lines = [.. groups.Select(g => new Line(g.Value, g.Name, [.. columns.Select(c => (long?)g.Numbers.Sum(c.Measures))]))];
        return new(
            slice.ToString(), $"按{slice.Name()}", [.. columns.Select(c => c.Name)],
            [.. columns.Select((_, i) => (long?)lines.Sum(l => l.Cells[i] ?? 0))], lines);
    }

    /// <summary>As the public sees it.</summary>
    public static Table Public(this Table table, int smallest)
    {
        var columns = table.Columns.Select((_, i) => Suppression.Of([.. table.Lines.Select(l => l.Cells[i] ?? 0)], smallest)).ToList();
        return table with
        {
            Total = [.. columns.Select(c => c.Sum)],
            Lines = [.. table.Lines.Select((line, row) => line with { Cells = [.. columns.Select(c => c.Parts[row])] })],
        };
    }
}
