using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Files.Tables.Csv;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.Reporting.Office;

namespace ZhihuiShibei.Reporting.Exports;

/// <summary>
/// Writes a list to a file, some thousand suggestions at a time. The file appears with the job's end as a whole; after a crash it is begun
/// anew, since a list of today is worth more than the half of an older one.
/// </summary>
internal sealed class ExportWorker(IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger<ExportWorker> log)
    : JobWorker<ReportingContext>(Kind, scopes, bell, time, log)
{
    public const string Kind = "reporting.export";
    private const int Most = 200_000;
    private const int Piece = 2_000;
    private static readonly string[] Head = ["建议编号", "主题", "渠道", "领域", "街道", "首接（主办）单位", "收到时间", "办理决定", "决定时间", "办理结果", "办结时间"];

    protected override async Task<(string Message, string? ResultLink)> RunAsync(IServiceProvider services, JobRun run, CancellationToken ct)
    {
        var db = services.GetRequiredService<ReportingContext>();
        var asked = await db.Set<ExportAsked>().AsNoTracking().FirstAsync(e => e.Id == run.SubjectId, ct);
        var query = JsonSerializer.Deserialize<ListStatisticCases.Query>(asked.Query)!;
        var listed = ListStatisticCases.Of(query, db.Journeys.AsNoTracking(), asked.OnlyUnit).Where(j => !j.Sealed);
        var total = await listed.Take(Most + 1).CountAsync(ct);
        if (total > Most) throw new JobFailure("清单超过二十万件，请缩小范围后重新导出。");
        var units = await db.UnitNamesAsync(ct);
        List<IReadOnlyList<string?>> rows = [Head];
        for (var after = Guid.AllBitsSet; ;)
        {
            var last = after;
            var piece = await listed.Where(j => j.SuggestionId < last).OrderByDescending(j => j.SuggestionId).Take(Piece).ToListAsync(ct);
            if (piece.Count == 0) break;
            rows.AddRange(piece.Select(j => Row(ListStatisticCases.Of(j, units))));
            after = piece[^1].SuggestionId;
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await run.HoldAsync(db, rows.Count - 1, "正在写入清单", ct, total);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        using var file = new MemoryStream();
        CsvTable.Write(file, rows);
        run.Leave("建议清单.csv", "text/csv; charset=utf-8", file.ToArray());
        return ($"共{rows.Count - 1}件。", null);
    }

    private static IReadOnlyList<string?> Row(ListStatisticCases.Item i) =>
        [i.Number, i.Topic, i.Channel, i.Domain, i.Subdistrict, i.Lead, At(i.ReceivedAt), i.Decision, At(i.DecidedAt), i.Result, At(i.ConcludedAt)];

    private static string? At(DateTimeOffset? at) => at is { } instant ? $"{Shanghai.Local(instant):yyyy-MM-dd HH:mm}" : null;
}
