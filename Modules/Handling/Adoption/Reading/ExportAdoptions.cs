using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Files.Tables.Xlsx;
using ZhihuiShibei.Handling.Adoption.Recording;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Http;

namespace ZhihuiShibei.Handling.Adoption.Reading;

/// <summary>导出承诺事项台账: a line for each milestone, by the filters of the list. No person and no text of a suggestion in it.</summary>
internal static class ExportAdoptions
{
    private const int Most = 5000;
    private static readonly string[] Head =
    [
        "名称", "转化去向", "责任单位", "状态", "完成百分比", "建议件数", "节点", "原定日期", "现定日期", "完成时间", "是否超期", "做成了什么",
    ];

    public static void Map(Api api) => api.Office.MapGet("/adoptions/file", Handle)
        .Says(Policies.Handlers, RecordAdoption.Tag, "导出承诺事项台账", "Excel工作簿，每个节点一行，筛选条件与台账相同，最近提出的5000项以内。")
        .GivesFile();

    internal static async Task<FileContentHttpResult> Handle(
        [AsParameters] AdoptionFilter filter, HandlingContext db, Caller caller, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var adoptions = await filter.Of(db.Set<AdoptionRecord>().AsNoTracking().VisibleTo(caller), now).Include(a => a.Milestones)
            .OrderByDescending(a => a.ProposedAt).ThenByDescending(a => a.Id).Take(Most)
            .Select(a => new { Its = a, Contributors = a.Contributors.Count }).AsSplitQuery().ToListAsync(ct);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var rows = adoptions.SelectMany(a => Rows(a.Its, a.Contributors, units.GetValueOrDefault(a.Its.UnitId, ""), now));
        using var file = new MemoryStream();
        XlsxTable.Write(file, [new("承诺事项台账", rows.Prepend(Head)) { Widths = [30, 14, 20, 10, 10, 10, 26, 12, 12, 12, 10, 50] }]);
        return TypedResults.File(file.ToArray(), XlsxTable.ContentType, $"承诺事项台账{Shanghai.DateOf(now):yyyyMMdd}.xlsx");
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(AdoptionRecord its, int contributors, string unit, DateTimeOffset now)
    {
        string?[] head =
        [
            its.Title, its.Outcome.Name(), unit, its.Status.Name(), string.Create(CultureInfo.InvariantCulture, $"{its.Percent}%"), $"{contributors}",
        ];
        if (its.Milestones.Count == 0) yield return head;
        foreach (var m in its.Milestones.OrderBy(m => m.Position))
        {
            var late = (m.ReachedAt ?? now) >= m.DueAt && its.ConfirmedAt is not null;
            yield return
            [
                .. head, m.Title, Day(m.FirstDueOn), Day(m.DueOn), m.ReachedAt is { } at ? Day(Shanghai.DateOf(at)) : null, late ? "是" : "否", m.Text,
            ];
        }
    }

    private static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";
}
