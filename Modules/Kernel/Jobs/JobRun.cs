using Microsoft.EntityFrameworkCore;

namespace ZhihuiShibei.Kernel.Jobs;

/// <summary>A job in the hands of its worker.</summary>
public sealed class JobRun
{
    /// <summary>How long a job is left to a worker that says nothing.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(1);
    private readonly TimeProvider _time;
    private long _reported;

    internal JobRun(Job job, TimeProvider time)
    {
        (Id, SubjectId, OwnerId, Attempt, Done, _time) = (job.Id, job.SubjectId, job.OwnerId, job.Attempt, job.Done, time);
        _reported = time.GetTimestamp();
    }

    public Guid Id { get; }
    public Guid SubjectId { get; }
    public Guid OwnerId { get; }
    public int Attempt { get; }

    /// <summary>Pieces done so far.</summary>
    public int Done { get; private set; }

    /// <summary>What the job leaves; written together with its end, so that there is a whole file or none.</summary>
    internal JobFile? File { get; private set; }

    /// <summary>Leaves a file for the job's owner to download.</summary>
    /// <exception cref="JobFailure">It is too large to be kept.</exception>
    public void Leave(string name, string mediaType, byte[] content) => File = content.Length <= JobFile.MostBytes
        ? new JobFile { JobId = Id, Name = name, MediaType = mediaType, Content = content }
        : throw new JobFailure("结果文件过大，请缩小范围后重新导出。");

    /// <summary>
    /// To be called inside the transaction of each piece of work: holds the job's row to its end, so that a piece is committed only
    /// while the job is neither cancelled nor another's. Writes progress about once a second.
    /// </summary>
    /// <param name="done">Pieces done when this transaction is committed.</param>
    /// <param name="total">Pieces in all, where the worker found out.</param>
    /// <exception cref="JobLost">The job is no longer this worker's; roll back.</exception>
    public async Task HoldAsync(ModuleContext db, int done, string? message, CancellationToken ct, int? total = null)
    {
        var job = await FindAsync(db, this, ct) ?? throw new JobLost();
        Done = done;
        if (_time.GetElapsedTime(_reported) < BetweenReports) return;
        _reported = _time.GetTimestamp();
        job.Report(done, total, message, _time.GetUtcNow() + Lease);
    }

    internal static async Task<Job?> FindAsync(ModuleContext db, JobRun run, CancellationToken ct) => (await db.Set<Job>()
        .FromSql($"select * from kernel.job where id = {run.Id} and status = 'Running' and attempt = {run.Attempt} for update")
        .ToListAsync(ct)).SingleOrDefault();
}

/// <summary>The job cannot be done; the message is Chinese and says to its owner what to do.</summary>
public sealed class JobFailure(string message) : Exception(message);

/// <summary>The job was cancelled or is another worker's by now.</summary>
public sealed class JobLost : Exception;
