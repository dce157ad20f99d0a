using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Outbox;
using ZhihuiShibei.Reporting.OpenData;
using ZhihuiShibei.Reporting.Tallies;

namespace ZhihuiShibei.Reporting.Months;

/// <summary>Makes monthly reports. Where nothing has changed since the last version there is no new one.</summary>
internal sealed class ReportWorker(IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger<ReportWorker> log)
    : JobWorker<ReportingContext>(Kind, scopes, bell, time, log)
{
    public const string Kind = "reporting.month";
    private readonly TimeProvider _time = time;

    protected override async Task<(string Message, string? ResultLink)> RunAsync(IServiceProvider services, JobRun run, CancellationToken ct)
    {
        var db = services.GetRequiredService<ReportingContext>();
        var month = (await db.Set<ReportAsked>().AsNoTracking().FirstAsync(r => r.Id == run.SubjectId, ct)).Month;
        var (whole, open) = await services.GetRequiredService<Reporter>().TakeAsync(month, ct);
        var (data, published) = (Snapshot.Write(whole), Snapshot.Write(open));
        var hash = Snapshot.HashOf(data);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await run.HoldAsync(db, 1, "数字已汇总", ct);
        var last = await db.Set<MonthlyReport>().AsNoTracking().Where(r => r.Month == month).OrderByDescending(r => r.Version).FirstOrDefaultAsync(ct);
        if (last?.Hash != hash)
        {
            db.Set<MonthlyReport>().Add(new MonthlyReport
            {
                Month = month, Version = (last?.Version ?? 0) + 1, MadeAt = _time.GetUtcNow(), MadeBy = run.OwnerId,
                Data = data, Hash = hash, PublicData = published, PublicHash = Snapshot.HashOf(published),
            });
            db.Set<OpenChange>().Add(new OpenChange());
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        var message = last is null ? "月报已生成。" : last.Hash == hash ? $"数字与第{last.Version}版相同，没有新的版本。" : $"数字有更正，已生成第{last.Version + 1}版。";
        return (message, $"/api/office/statistics/reports/{Period.Name(month)}/file");
    }
}
