using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ZhihuiShibei.Intake.Submitting;
using ZhihuiShibei.Kernel.Access;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Personal;

namespace ZhihuiShibei.Intake.Reporters.Imports;

/// <summary>
/// 下载结果: the rows that were not registered, as they were written and with the reasons beside them, ready to be mended and uploaded
/// again; or all rows with number and query secret, for slips to hand out. Made from the sealed file, so nothing is kept twice.
/// </summary>
internal static class ResultFile
{
    public const string RowNumber = "原行号";
    public const string Outcome = "结果";
    public const string Number = "建议编号";
    public const string Secret = "查询码";
    public const string Reason = "未登记原因";

    public enum Which
    {
        Refused,
        All,
    }

    public static void Map(Api api) => api.Office.MapGet("/my-imports/{id:guid}/result-file", Handle)
        .Says(Policies.Reporters, "批量导入", "下载结果文件", "未登记的行连同原因（修改后可直接上传），或全部行的编号和查询码；保留一周。")
        .GivesFile()
        .Refuses(ImportErrors.NotFound, ImportErrors.Gone, ReporterErrors.NoUnit);

    internal static async Task<FileContentHttpResult> Handle(
        Guid id, IntakeContext db, PersonalDataCipher cipher, Caller caller, CancellationToken ct,
        [Description("Refused 未登记的行，All 全部行。")] Which rows = Which.Refused,
        [Description("文件格式。")] TableFormat format = TableFormat.Xlsx)
    {
        var import = await ShowImports.Show(id, db, caller, ct);
        var content = await db.Set<ImportContent>().AsNoTracking().FirstOrDefaultAsync(c => c.ImportId == id, ct) ?? throw ImportErrors.Gone.Refuse();
        var results = await db.Set<ImportResult>().AsNoTracking().Where(r => r.ImportId == id && (rows == Which.All || r.Outcome == ImportOutcome.Refused))
            .ToDictionaryAsync(r => r.Row, ct);
        db.Audit("import.download", nameof(Import), id, rows.ToString());
        await db.SaveChangesAsync(ct);
        using var table = new ImportTable(new MemoryStream(cipher.OpenBytes(id, content.Sealed), writable: false), import.FileName);
        var lines = table.Rows().Where(r => results.ContainsKey(r.Number)).Select(r => (Cells: r, Result: results[r.Number]));
        return rows == Which.Refused
            ? Tables.Answer("未登记的行", format, [.. ImportColumn.All.Select(c => c.Heading), RowNumber, Reason], [.. ImportColumn.All.Select(c => c.Width), 8, 50],
                lines.Select(l => (IReadOnlyList<string?>)[.. ImportColumn.All.Select(c => l.Cells[c]), $"{l.Result.Row}", l.Result.Reason]))
            : Tables.Answer("导入结果", format, [RowNumber, ImportColumn.Topic.Heading, Outcome, Number, Secret, Reason], [8, 30, 12, 24, 12, 50],
                lines.Select(l => (IReadOnlyList<string?>)
                [
                    $"{l.Result.Row}", l.Cells[ImportColumn.Topic], l.Result.Outcome.Name(), l.Result.Number,
                    l.Result.SuggestionId is { } suggestion ? QuerySecret.Of(suggestion, cipher) : null, l.Result.Reason,
                ]));
    }
}
