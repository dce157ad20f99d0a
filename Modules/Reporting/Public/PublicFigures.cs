using System.ComponentModel;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Reporting.Office;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Public;

/// <summary>公开的数字: the officials' figures of the whole district, without links, and without what is too small or a mean of too few.</summary>
internal static class PublicFigures
{
    public sealed record Figure(
        [property: Description("指标名称。")] string Name,
        [property: Description("数值；不公开或分母为0时没有。")] double? Value,
        [property: Description("计量单位：件、%、天、分。")] string Unit,
        [property: Description("分子；不公开时没有。")] long? Numerator,
        [property: Description("分母；件数和不公开的没有。")] long? Denominator,
        [property: Description("口径：按哪一天计、不含什么。")] string Definition);

    private static readonly string[] Shown = ["收到", "受理", "留存", "退回", "转送", "已办结", "转化运用"];

    /// <summary>A share says how many are not in it, too: both parts must be large enough, or none.</summary>
    public static Figure Of(Figures.Figure its, int smallest)
    {
        var shown = its.Unit switch
        {
            "%" => Large(its.Numerator) && Large(its.Denominator ?? 0) && Large(Math.Abs((its.Denominator ?? 0) - its.Numerator)),
            "件" => Large(its.Numerator),
            _ => its.Denominator >= smallest,
        };
        return shown
            ? new(its.Name, its.Value, its.Unit, its.Numerator, its.Denominator, its.Definition)
            : Hidden(its);

        bool Large(long number) => number == 0 || number >= smallest;
    }

    private static Figure Hidden(Figures.Figure its) => new(its.Name, null, its.Unit, null, null, its.Definition);

    /// <summary>What the public reads of a closed month.</summary>
    public static IReadOnlyList<Figure> Summary(Numbers numbers, Period month, int smallest)
    {
        var scope = new Scope(Slice.All, "", Basis.Happened, month) { Links = false };
        var scores = ShowSatisfaction.RowOf("", Slice.All.Name(), numbers, scope);
        var participation = Of(scores.Scores[0].Participation, smallest);
        return
        [
            .. Funnel.CountsOf(numbers, scope).Where(f => Shown.Contains(f.Name)).Select(f => Of(f, smallest)),
            .. ShowOnTime.Rates(numbers, scope).Select(f => Of(f, smallest)),
            // A mean says nothing without how many were asked: where that is too small to be told, so is the mean.
            .. scores.Scores.Select(s => participation.Value is null ? Hidden(s.Score) : Of(s.Score, smallest)), participation,
        ];
    }
}
