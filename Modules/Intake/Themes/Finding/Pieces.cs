using Microsoft.EntityFrameworkCore;
using Npgsql;
using ZhihuiShibei.Kernel.Jobs;

namespace ZhihuiShibei.Intake.Themes.Finding;

/// <summary>
/// Runs a computation piece by piece, each in a transaction of its own and followed by a rest, so that it neither holds rows for long nor
/// keeps a processor from those who wait for an answer.
/// </summary>
internal sealed class Pieces(IntakeContext db, JobRun? run)
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(200);
    private int _done;

    /// <summary>Says that it is still there, and learns whether it was cancelled.</summary>
    public async Task WaitAsync(CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (run is not null) await run.HoldAsync(db, _done, "另一项计算正在进行，请稍候", ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <param name="needed">Else it is counted as done.</param>
    public async Task DoAsync(string message, Func<NpgsqlConnection, Task> work, CancellationToken ct, bool needed = true)
    {
        ct.ThrowIfCancellationRequested();
        _done++;
        if (!needed) return;
        var began = TimeProvider.System.GetTimestamp();
        await using (await db.Database.BeginTransactionAsync(ct))
        {
            if (run is not null) await run.HoldAsync(db, _done, message, ct);
            // Plans by the numbers at hand: a day may have ten suggestions or forty thousand.
            await db.Database.ExecuteSqlAsync($"select set_config('plan_cache_mode', 'force_custom_plan', true)", ct);
            await work((NpgsqlConnection)db.Database.GetDbConnection());
            await db.SaveChangesAsync(ct);
            await db.CommitAsync(ct);
        }

        db.ChangeTracker.Clear();
        var rest = TimeProvider.System.GetElapsedTime(began) / 2;
        await Task.Delay(rest < LongestRest ? rest : LongestRest, TimeProvider.System, ct);
    }
}
