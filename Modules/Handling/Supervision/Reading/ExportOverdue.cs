using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ZhihuiShibei.Files.Tables.Xlsx;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Supervision.Reading;

/// <summary>导出超期台账: the same as the list, for a meeting's papers.</summary>
internal static class ExportOverdue
{
    private const int Most = 5000;
    private static readonly string[] Head =
    [
        "建议编号", "事项", "责任单位", "时限", "期限", "超期天数", "第几次", "级别", "状态", "原因", "措施", "完成日期", "结束时间",
    ];

    public static void Map(Api api) => api.Office.MapGet("/supervision/overdue/file", Handle)
        .Says(Policies.Handlers, SupervisionArea.Tag, "导出超期台账", "Excel工作簿，筛选条件与台账相同，最先届满的5000项以内。")
        .GivesFile();

    internal static async Task<FileContentHttpResult> Handle(
        HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct,
        [Description("只看仍在超期的（true），或已结束的（false）。")] bool? open = null, [Description("只看这个单位的。")] Guid? unitId = null)
    {
        var now = time.GetUtcNow();
        var rows = await OverdueLedger.OfAsync(db, OverdueLedger.Of(db, caller, open, unitId, now), Most, now, ct);
        using var file = new MemoryStream();
        XlsxTable.Write(file, [new("超期台账", rows.Select(Row).Prepend(Head)) { Widths = [22, 30, 20, 14, 12, 10, 8, 12, 10, 30, 30, 12, 12] }]);
        return TypedResults.File(file.ToArray(), XlsxTable.ContentType, $"超期台账{Shanghai.DateOf(now):yyyyMMdd}.xlsx");
    }

    private static IReadOnlyList<string?> Row(OverdueLedger.Row row)
    {
        var its = row.Item;
        return
        [
            its.Number, its.AdoptionTitle ?? its.Topic, its.UnitName, its.ClockText, Day(Shanghai.DateOf(row.DueAt.AddTicks(-1))),
            its.OverdueDays.ToString(CultureInfo.InvariantCulture), row.Time.ToString(CultureInfo.InvariantCulture), its.LevelText, its.StatusText,
            its.Answer?.Cause, its.Answer?.Measure, its.Answer is { } answer ? Day(answer.Until) : null,
            its.EndedAt is { } ended ? Day(Shanghai.DateOf(ended)) : null,
        ];
    }

    private static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";
}
