using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Clocks;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Reporting.OpenData;

/// <summary>导出开放数据 as one archive, for handing it to a platform of open government data.</summary>
internal sealed class OpenDataWorker(IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger<OpenDataWorker> log)
    : JobWorker<ReportingContext>(Kind, scopes, bell, time, log)
{
    public const string Kind = "reporting.open-data";
    private readonly TimeProvider _time = time;

    protected override async Task<(string Message, string? ResultLink)> RunAsync(IServiceProvider services, JobRun run, CancellationToken ct)
    {
        var (db, files) = (services.GetRequiredService<ReportingContext>(), services.GetRequiredService<OpenDataFiles>());
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < OpenDataFiles.Names.Count; i++)
            {
                var file = (await files.GetAsync(OpenDataFiles.Names[i], ct))!;
                await using (var entry = archive.CreateEntry(file.Name).Open()) await entry.WriteAsync(file.Content, ct);
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                await run.HoldAsync(db, i + 1, $"已写入{file.Name}", ct);
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
            }
        }

        run.Leave($"开放数据{Shanghai.Today(_time):yyyyMMdd}.zip", "application/zip", content.ToArray());
        return ("开放数据已导出。", null);
    }
}
