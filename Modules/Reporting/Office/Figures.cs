using System.ComponentModel;
using System.Globalization;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Office;

/// <summary>数字: never alone, always with what it is a part of, what it means, and the suggestions behind it.</summary>
internal static class Figures
{
    public sealed record Figure(
        [property: Description("指标名称。")] string Name,
        [property: Description("数值；分母为0时的比率和平均数没有。")] double? Value,
        [property: Description("计量单位：件、%、天、分。")] string Unit,
        [property: Description("分子。")] long Numerator,
        [property: Description("分母；件数没有。")] long? Denominator,
        [property: Description("口径：按哪一天计、不含什么。")] string Definition,
        [property: Description("分子所含建议的清单地址；公开的数字和合计数没有。")] string? Cases);

    /// <summary>So many suggestions.</summary>
    public static Figure Count(string name, long count, string definition, string? cases) => new(name, count, "件", count, null, definition, cases);

    /// <summary>A part of something, in per cent.</summary>
    public static Figure Share(string name, long part, long whole, string definition, string? cases) =>
        new(name, whole == 0 ? null : Math.Round(100.0 * part / whole, 1), "%", part, whole, definition, cases);

    /// <summary>A mean of so many.</summary>
    public static Figure Mean(string name, long sum, long of, string unit, string definition) =>
        new(name, of == 0 ? null : Math.Round((double)sum / of, 2), unit, sum, of, definition, null);
}

/// <summary>Which numbers are asked for; also the address of the suggestions behind each.</summary>
internal sealed record Scope(Slice Slice, string Value, Basis Basis, Period Period)
{
    /// <summary>Nothing where no lists are given.</summary>
    public bool Links { get; init; } = true;

    public string? Cases(params ReadOnlySpan<Measure> measures)
    {
        if (!Links) return null;
        var filter = (Slice, Value) switch
        {
            (Slice.All, _) => "",
            (_, "") => $"&without={Slice}",
            (Slice.Unit, _) => $"&unitId={Value}",
            _ => $"&{Slice.ToString().ToLowerInvariant()}={Value}",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"/api/office/statistics/cases?measures={string.Join(',', measures.ToArray())}&basis={Basis}&from={Period.From:yyyy-MM-dd}&to={Period.To:yyyy-MM-dd}{filter}");
    }
}

/// <summary>办理漏斗: the way of the suggestions in figures.</summary>
internal static class Funnel
{
    private static readonly Measure[] Decisions = [Measure.Accepted, Measure.Retained, Measure.Returned, Measure.Transferred];

    public static readonly Measure[] Results =
        [Measure.Adopted, Measure.PartiallyAdopted, Measure.Planned, Measure.KeptForReference, Measure.NotAdopted];

    /// <summary>
    /// The same without shares: of what happened in a month most was received before it, so that no part of it is a part of another.
    /// </summary>
    public static IReadOnlyList<Figures.Figure> CountsOf(Numbers numbers, Scope scope) => [.. Of(numbers, scope).Select(f =>
        f with { Value = f.Numerator, Unit = "件", Denominator = null, Definition = f.Definition.Split("分母：")[0] })];

    public static IReadOnlyList<Figures.Figure> Of(Numbers numbers, Scope scope)
    {
        var (received, decided, accepted, concluded) = (numbers[Measure.Received], numbers.Sum(Decisions), numbers[Measure.Accepted], numbers.Sum(Results));
        return
        [
            Count(Measure.Received),
            Share("已作出决定", Decisions, decided, received, "四种办理决定合计；重新研判期间不计。分母：收到。"),
            .. Decisions.Select(m => Part(m, decided, "已作出决定")),
            Part(Measure.Dispatched, accepted, "受理"),
            Share("已办结", Results, concluded, accepted, "五种办理结果合计；重新办理期间不计。分母：受理。"),
            .. Results.Select(m => Part(m, concluded, "已办结")),
            Part(Measure.Told, concluded, "已办结"), Part(Measure.Rated, numbers[Measure.Told], "答复已告知"),
            Part(Measure.Converted, concluded, "已办结"), Part(Measure.Withdrawn, received, "收到"), Part(Measure.Merged, accepted, "受理"),
            Part(Measure.Rehandled, concluded, "已办结"), Part(Measure.Extended, accepted, "受理"), Part(Measure.Published, received, "收到"),
        ];

        Figures.Figure Count(Measure measure) => Figures.Count(measure.Name(), numbers[measure], Measures.DefinitionOf(measure), scope.Cases(measure));

        Figures.Figure Part(Measure measure, long whole, string of) =>
            Figures.Share(measure.Name(), numbers[measure], whole, $"{Measures.DefinitionOf(measure)}分母：{of}。", scope.Cases(measure));

        Figures.Figure Share(string name, Measure[] measures, long part, long whole, string definition) =>
            Figures.Share(name, part, whole, definition, scope.Cases(measures));
    }
}
