using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Reporting.Tallies;

/// <summary>
/// 核对台账: counts every suggestion anew and lays the result beside the tallies as they were at that same moment. What differs is shown,
/// never mended in silence.
/// </summary>
internal sealed class RecountWorker(IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger<RecountWorker> log)
    : JobWorker<ReportingContext>(Kind, scopes, bell, time, log)
{
    public const string Kind = "reporting.recount";
    private const int Piece = 20_000;
    private const int MostExamples = 100;
    private readonly TimeProvider _time = time;
    private readonly IServiceScopeFactory _scopes = scopes;

    protected override async Task<(string Message, string? ResultLink)> RunAsync(IServiceProvider services, JobRun run, CancellationToken ct)
    {
        var db = services.GetRequiredService<ReportingContext>();
        await using var scope = _scopes.CreateAsyncScope();
        var still = scope.ServiceProvider.GetRequiredService<ReportingContext>();
        // One moment for both sides; the progress is written by a connection of its own.
        await using var moment = await still.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var kept = await KeptAsync(still, ct);
        var (counted, suggestions) = (new Recounting(), 0);
        await foreach (var journey in still.Journeys.AsNoTracking().Include(j => j.Passages).AsSingleQuery().AsAsyncEnumerable().WithCancellation(ct))
        {
            counted.Add(Counting.Of(journey));
            if (++suggestions % Piece == 0) await TellAsync(db, run, suggestions, ct);
        }

        var differences = counted.Counts.Select(c => c.Key).Union(kept.Keys).Where(k => counted[k] != kept.GetValueOrDefault(k)).ToList();
        var recount = await db.Set<Recount>().FirstAsync(r => r.Id == run.SubjectId, ct);
        (recount.DoneAt, recount.Suggestions, recount.Numbers, recount.Differences) = (_time.GetUtcNow(), suggestions, kept.Count, differences.Count);
        recount.Examples = [.. differences.Take(MostExamples).Select(k =>
            $"{k.Slice.Name()} {k.Value} {k.Basis.Name()} {k.Bucket:yyyy-MM-dd} {k.Measure.Name()}：台账{kept.GetValueOrDefault(k)}，重新计数{counted[k]}")];
        await TellAsync(db, run, suggestions, ct);
        return (differences.Count == 0 ? $"核对一致：{suggestions}件建议，{kept.Count}个数字。" : $"有{differences.Count}个数字不一致，请查看结果。",
            $"/api/office/statistics/recounts/{recount.Id}");
    }

    private static async Task TellAsync(ReportingContext db, JobRun run, int done, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await run.HoldAsync(db, done, "正在逐件计数", ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<Dictionary<TallyKey, long>> KeptAsync(ReportingContext db, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"""
            select slice, basis, bucket, value, measure, sum(count)::bigint from (
                select slice, value, basis, bucket, measure, count from reporting.tally
                union all {TallySql.Spread("reporting.delta")}) numbers
            group by 1, 2, 3, 4, 5 having sum(count) <> 0
            """, (NpgsqlConnection)db.Database.GetDbConnection());
        Dictionary<TallyKey, long> kept = [];
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            kept[new(Enum.Parse<Slice>(rows.GetString(0)), Enum.Parse<Basis>(rows.GetString(1)), rows.GetFieldValue<DateOnly>(2), rows.GetString(3),
                Enum.Parse<Measure>(rows.GetString(4)))] = rows.GetInt64(5);
        return kept;
    }
}
