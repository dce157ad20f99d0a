using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ZhihuiShibei.Files.Tables.Xlsx;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Reference;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>下载模板: head, an explanation and an example that need not be deleted, lists to choose from, and all allowed values.</summary>
internal static class ImportTemplate
{
    private const string Name = "人民建议批量导入模板";
    private const string ValueSheet = "取值";

    public static void Map(Api api) => api.Office.MapGet("/my-imports/template", Handle)
        .Says(Policies.Reporters, "批量导入", "下载模板", "说明行和示例行不会被导入，可保留。")
        .GivesFile();

    internal static FileContentHttpResult Handle([Description("文件格式。")] TableFormat format = TableFormat.Xlsx)
    {
        var head = Row(c => c.Heading);
        IReadOnlyList<string?> explanation = Marked(ImportColumn.ExplanationMark, c => c.Explanation);
        IReadOnlyList<string?> example = Marked(ImportColumn.ExampleMark, c => c.Example);
        if (format == TableFormat.Csv) return Tables.Csv(Name, [head, explanation, example]);
        var columns = Values();
        var places = columns.Index().Where(v => v.Item.Column is not null).ToDictionary(v => v.Item.Column!, v => v.Index);
        var sheet = new XlsxSheet("建议", [head, explanation, example])
        {
            Widths = [.. ImportColumn.All.Select(c => c.Width)],
            Choices = ImportColumn.All.Index().Where(c => places.ContainsKey(c.Item)).ToDictionary(
                c => c.Index, c => RangeOf(places[c.Item], columns[places[c.Item]].Values.Count)),
            ChoicesTo = UploadImport.MostRows + 3,
        };
        return Tables.Xlsx(Name, [sheet, new(ValueSheet, ValueRows(columns)) { Widths = [12, 16, 16, 16, 12, 16, 24] }]);
    }

    private static IReadOnlyList<string?> Row(Func<ImportColumn, string> cell) => [.. ImportColumn.All.Select(cell)];

    private static IReadOnlyList<string?> Marked(string mark, Func<ImportColumn, string> cell) =>
        [.. ImportColumn.All.Select(c => c == ImportColumn.Topic ? mark + cell(c) : cell(c))];

    private static List<(ImportColumn? Column, string Heading, IReadOnlyList<string> Values)> Values()
    {
        List<(ImportColumn?, string, IReadOnlyList<string>)> columns = [.. ImportColumn.All.Where(c => c.Choices is not null).Select(c => (c, c.Heading, c.Choices!))];
        var pairs = Divisions.Subdistricts.SelectMany(s => s.Communities.Select(c => (Street: s.Name, Community: c.Name))).ToList();
        columns.Add((null, "社区所属街道", [.. pairs.Select(p => p.Street)]));
        columns.Add((null, ImportColumn.Community.Heading, [.. pairs.Select(p => p.Community)]));
        return columns;
    }

    private static IEnumerable<IReadOnlyList<string?>> ValueRows(List<(ImportColumn? Column, string Heading, IReadOnlyList<string> Values)> columns)
    {
        yield return [.. columns.Select(c => c.Heading)];
        for (var i = 0; i < columns.Max(c => c.Values.Count); i++) yield return [.. columns.Select(c => i < c.Values.Count ? c.Values[i] : null)];
    }

    private static string RangeOf(int column, int count)
    {
        var letter = (char)('A' + column);
        return $"{ValueSheet}!${letter}$2:${letter}${count + 1}";
    }
}
