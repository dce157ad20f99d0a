using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ZhihuiShibei.Files.Tables.Csv;
using ZhihuiShibei.Files.Tables.Xlsx;

namespace ZhihuiShibei.Intake.Reporters.Imports;

internal enum TableFormat
{
    [Display(Name = "Excel 工作簿")] Xlsx,
    [Display(Name = "CSV 文本")] Csv,
}

/// <summary>Tables as downloads.</summary>
internal static class Tables
{
    public static FileContentHttpResult Answer(
        string name, TableFormat format, IReadOnlyList<string?> head, IReadOnlyList<int> widths, IEnumerable<IReadOnlyList<string?>> rows) =>
        format == TableFormat.Csv
            ? Csv(name, rows.Prepend(head))
            : Xlsx(name, [new(name, rows.Prepend(head)) { Widths = widths }]);

    public static FileContentHttpResult Csv(string name, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var file = new MemoryStream();
        CsvTable.Write(file, rows);
        return TypedResults.File(file.ToArray(), "text/csv; charset=utf-8", $"{name}.csv");
    }

    public static FileContentHttpResult Xlsx(string name, IReadOnlyList<XlsxSheet> sheets)
    {
        using var file = new MemoryStream();
        XlsxTable.Write(file, sheets);
        return TypedResults.File(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{name}.xlsx");
    }
}
