using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Files.Tables.Csv;
using ZhihuiShibei.Files.Tables.Xlsx;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Routing.Dispatching;

internal enum CatalogueFormat
{
    [Display(Name = "Excel 工作簿")] Xlsx,
    [Display(Name = "CSV 文本")] Csv,
}

/// <summary>导出派单目录: a version as a table that can be changed and brought in again; also the template for a new one.</summary>
internal static class ExportCatalogue
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(Api api) => api.Office.MapGet("/dispatch-catalogue/file", Handle)
        .Says(Policies.Handlers, "派单目录", "导出派单目录", "默认现行版本。修改后可原样导入为新版本；序号、单位名称和使用次数供阅读，导入时不读取。")
        .Refuses(RoutingErrors.CatalogueNotFound).GivesFile();

    internal static async Task<FileContentHttpResult> Handle(
        RoutingContext db, Proposer proposer, CancellationToken ct,
        [Description("文件格式。")] CatalogueFormat format = CatalogueFormat.Xlsx, [Description("版本号，默认现行版本。")] int? version = null)
    {
        var shown = await ShowCatalogue.Handle(db, proposer, ct, version);
        var names = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Code, u => u.Name, ct);
        List<IReadOnlyList<string?>> rows =
        [
            [CatalogueColumns.EffectiveFrom, $"{shown.EffectiveFrom:yyyy-MM-dd}"],
            [CatalogueColumns.Source, shown.Source],
            CatalogueColumns.Head,
            .. shown.Lines.Select(line => Row(line, names)),
        ];
        using var file = new MemoryStream();
        var name = $"派单目录第{shown.Number}版";
        if (format == CatalogueFormat.Csv)
        {
            CsvTable.Write(file, rows);
            return TypedResults.File(file.ToArray(), "text/csv; charset=utf-8", $"{name}.csv");
        }

        XlsxTable.Write(file, [new("派单目录", rows) { Widths = CatalogueColumns.Widths }]);
        return TypedResults.File(file.ToArray(), Excel, $"{name}.xlsx");
    }

    private static IReadOnlyList<string?> Row(ShowCatalogue.Item item, Dictionary<string, string> names)
    {
        var (line, others) = (item.Line, item.Line.CoUnits ?? []);
        return
        [
            $"{item.Number}", line.Domain?.Name(), line.Aspect?.Name(), Divisions.NameOf(line.SubdistrictCode) ?? line.SubdistrictCode, Code(line.Lead),
            string.Join(CatalogueColumns.Comma, others.Select(Code)), line.Basis, Name(line.Lead), string.Join(CatalogueColumns.Comma, others.Select(Name)),
            $"{item.Used}", $"{item.Overruled}",
        ];

        string Name(string code) => code == CatalogueLine.Local ? CatalogueColumns.Local : names.GetValueOrDefault(code, code);
    }

    private static string Code(string code) => code == CatalogueLine.Local ? CatalogueColumns.Local : code;
}
