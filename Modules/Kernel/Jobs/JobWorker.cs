using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZhihuiShibei.Kernel.Http;
using ZhihuiShibei.Kernel.Outbox;

namespace ZhihuiShibei.Kernel.Jobs;

/// <summary>
/// Does a module's jobs of one kind, one at a time and each by one worker over all nodes. A job is held by a lease that its
/// progress renews; when the process dies, another takes the job up where its own rows say it got to.
/// </summary>
public abstract class JobWorker<TContext>(string kind, IServiceScopeFactory scopes, Bell bell, TimeProvider time, ILogger log)
    : Worker(scopes, bell, Job.BellOf(kind), TimeSpan.FromSeconds(5), log)
    where TContext : ModuleContext
{
    private const int MostAttempts = 5;
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(10);
    private readonly ILogger _log = log;

    /// <summary>Does the job, or what an earlier worker left of it.</summary>
    /// <returns>What is said at the end, and where the result lies.</returns>
    /// <exception cref="JobFailure">It cannot be done, and why, for its owner to read.</exception>
    protected abstract Task<(string Message, string? ResultLink)> RunAsync(IServiceProvider services, JobRun run, CancellationToken ct);

    protected sealed override async Task<bool> WorkAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<TContext>();
        if (await ClaimAsync(db, ct) is not { } job) return false;
        var run = new JobRun(job, time);
        try
        {
            var (message, link) = await RunAsync(services, run, ct);
            link ??= run.File is null ? null : Jobs.FileLink(run.Id);
            await EndAsync(services, run, j => j.Finish(run.Done, message, link, run.File?.Name, time.GetUtcNow()), ct, run.File);
        }
        catch (JobLost)
        {
            // Cancelled, or taken up by another after our lease ran out: what is not committed is not done.
        }
        catch (JobFailure failure)
        {
            await EndAsync(services, run, j => j.Fail(failure.Message, time.GetUtcNow()), ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await EndAsync(services, run, j => j.Release(time.GetUtcNow()), CancellationToken.None);
            throw;
        }
        catch (Exception e) when (!Problems.IsDatabaseDown(e))
        {
            _log.LogError(e, "Job {Job} of kind {Kind} failed, attempt {Attempt}", job.Id, kind, job.Attempt);
            await EndAsync(services, run, j => PutBack(j, run), ct);
        }

        return true;
    }

    private void PutBack(Job job, JobRun run)
    {
        var now = time.GetUtcNow();
        if (run.Attempt >= MostAttempts) job.Fail("系统处理时出现异常，已记录。已处理的部分保留，请稍后重新提交，重复的内容不会再次登记。", now);
        else job.Release(now + AfterFault * run.Attempt);
    }

    private async Task<Job?> ClaimAsync(TContext db, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var claimed = await db.Set<Job>().FromSql($"""
            select * from kernel.job where kind = {kind} and status in ('Queued', 'Running') and due_at <= {now}
            order by due_at, id limit 1 for update skip locked
            """).ToListAsync(ct);
        if (claimed is not [var job]) return null;
        job.Start(now, JobRun.Lease);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return job;
    }

    /// <summary>The last word, on a context of its own since that of the run may hold what failed; nothing when the job is another's by now.</summary>
    private static async Task EndAsync(IServiceProvider services, JobRun run, Action<Job> end, CancellationToken ct, JobFile? file = null)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await JobRun.FindAsync(db, run, ct) is not { } job) return;
        end(job);
        if (file is not null) db.Set<JobFile>().Add(file);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
