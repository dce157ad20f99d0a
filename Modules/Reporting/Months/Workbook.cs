using System.Globalization;
using ZhihuiShibei.Files.Tables.Xlsx;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Reporting.Office;
using ZhihuiShibei.Reporting.Public;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Months;

/// <summary>月报工作簿: the frozen figures as sheets; the same version is the same file.</summary>
internal static class Workbook
{
    private static readonly string[] Head = ["指标", "数值", "单位", "分子", "分母", "口径"];
    private static readonly int[] FigureWidths = [24, 12, 8, 12, 12, 80];

    /// <param name="onlyUnit">The name of the one unit whose line and overdue steps the reader may see; nothing for those who see all.</param>
    public static byte[] Of(MonthlyReport report, Snapshot.Whole whole, string? onlyUnit)
    {
        using var file = new MemoryStream();
        var overdue = whole.OverdueLines.Where(l => onlyUnit is null || l.Unit == onlyUnit).ToList();
        XlsxTable.Write(file,
        [
            new("概况", Summary(report, whole, overdue.Count)) { HeadRows = 1, Widths = [24, 60] },
            Sheet("各环节", whole.Happened), Sheet("按期率", whole.OnTime), Sheet("满意度", whole.Satisfaction),
            .. whole.Tables.Select(t => Sheet(t, onlyUnit)),
            new("超期", overdue.Select(l => (IReadOnlyList<string?>)[l.Number, l.Step, l.Unit, $"{Shanghai.Local(l.DueAt):yyyy-MM-dd HH:mm}"]).Prepend(["建议编号", "环节", "单位", "到期时刻"]))
                { Widths = [24, 12, 32, 20] },
            new("口径", Enum.GetValues<Measure>().Select(m => (IReadOnlyList<string?>)[Kernel.Acts.Chinese.Name(m), Measures.DefinitionOf(m)]).Prepend(["指标", "口径"]))
                { Widths = [24, 100] },
        ]);
        return file.ToArray();
    }

    private static IEnumerable<IReadOnlyList<string?>> Summary(MonthlyReport report, Snapshot.Whole whole, int listed) =>
    [
        ["人民建议征集月报", $"{report.Month:yyyy年M月}"],
        ["版本", report.Version == 1 ? "第1版" : $"第{report.Version}版（更正）"],
        ["制作时间", $"{Shanghai.Local(report.MadeAt):yyyy-MM-dd HH:mm}"],
        ["数字的校验值（SHA-256）", report.Hash],
        ["收到", Text(whole.Happened[0].Value)],
        ["作出决定用时的中位数（天）", Text(whole.MedianDecisionDays)],
        ["办结用时的中位数（天）", Text(whole.MedianConclusionDays)],
        ["本月超期的环节", Text(whole.Overdue)],
        ["“超期”表所列", $"{listed}（密件只计数不列出，至多列2000项）"],
        ["说明", "数字按发生日期计，制成后不再改变；此后的更正见更高的版本。各表顺序固定，不作排名。"],
    ];

    private static XlsxSheet Sheet(string name, IReadOnlyList<Figures.Figure> figures) => new(
        name,
        figures.Select(f => (IReadOnlyList<string?>)[f.Name, Text(f.Value), f.Unit, Text(f.Numerator), Text(f.Denominator), f.Definition]).Prepend(Head))
        { Widths = FigureWidths };

    private static XlsxSheet Sheet(StatTable.Table table, string? onlyUnit)
    {
        var own = table.Code == nameof(Slice.Unit) && onlyUnit is not null;
        var lines = own ? table.Lines.Where(l => l.Name == onlyUnit) : table.Lines;
        IEnumerable<IReadOnlyList<string?>> rows =
        [
            ["", .. table.Columns], .. lines.Select(l => (IReadOnlyList<string?>)[l.Name, .. l.Cells.Select(c => Text(c))]),
            .. own ? [] : new IReadOnlyList<string?>[] { ["合计", .. table.Total.Select(t => Text(t))] },
        ];
        return new(table.Title, rows) { Widths = [32, .. table.Columns.Select(_ => 12)] };
    }

    private static string? Text(double? value) => value?.ToString(CultureInfo.InvariantCulture);
}
