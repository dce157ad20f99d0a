using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using ZhihuiShibei.Intake.Themes.Finding;
using ZhihuiShibei.Intake.Themes.Ranking;
using ZhihuiShibei.Kernel.Jobs;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Intake.Themes;

/// <summary>Does the computations that officers ask for. Begun anew after a crash: each piece changes only what differs.</summary>
internal sealed class ThemeWorker(IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger<ThemeWorker> log)
    : JobWorker<IntakeContext>(Kind, scopes, bell, time, log)
{
    public const string Kind = "intake.themes";
    private static readonly TimeSpan BetweenAsking = TimeSpan.FromSeconds(1);

    protected override async Task<(string Message, string? ResultLink)> RunAsync(IServiceProvider services, JobRun run, CancellationToken ct)
    {
        var (db, computing) = (services.GetRequiredService<IntakeContext>(), services.GetRequiredService<Recomputation>());
        var its = await db.Set<ThemeComputation>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == run.SubjectId, ct)
            ?? throw new JobFailure(ThemeErrors.ComputationNotFound.Text);
        var pieces = new Pieces(db, run);
        await using var turn = await TurnAsync(computing, pieces, ct);
        var window = new Period(its.From, its.To);
        await computing.RunAsync(window.WithBefore, everySlice: true, pieces, ct);
        await pieces.DoAsync("正在排序", async _ =>
        {
            var kept = await db.Set<ThemeComputation>().FirstAsync(c => c.Id == its.Id, ct);
            await services.GetRequiredService<KeptRankings>().KeepAsync(kept, ct);
        }, ct);
        return ("计算完成。", $"/api/office/theme-computations/{its.Id}");
    }

    /// <summary>While another computes, waits, and keeps the job its own.</summary>
    private static async Task<NpgsqlConnection> TurnAsync(Recomputation computing, Pieces pieces, CancellationToken ct)
    {
        while (true)
        {
            if (await computing.TryTurnAsync(ct) is { } turn) return turn;
            await pieces.WaitAsync(ct);
            await Task.Delay(BetweenAsking, TimeProvider.System, ct);
        }
    }
}
